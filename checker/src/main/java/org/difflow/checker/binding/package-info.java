/**
 * What the names of a script mean: bindings of references, variables and the scopes that own them.
 * The interpreter gives each scope a frame and each variable a slot in it.
 */
package org.difflow.checker.binding;
