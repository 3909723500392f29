package org.difflow.language;

import com.oracle.truffle.api.RootCallTarget;
import org.difflow.checker.CheckedScript;

/** A checked script and the code that runs it and gives the frame of its file. */
record LoadedScript(CheckedScript checked, RootCallTarget target) {}
