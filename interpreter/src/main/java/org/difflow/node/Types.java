package org.difflow.node;

import com.oracle.truffle.api.dsl.TypeSystem;

/** The types that nodes pass to each other without boxing. */
@TypeSystem({double.class, boolean.class})
public abstract class Types {}
