package org.difflow.language;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;

/**
 * An interactive source. What its names mean depends on what was entered before it, so it is read
 * each time it runs.
 */
final class InputRootNode extends RootNode {
  private final Source source;

  InputRootNode(DifflowLanguage language, Source source) {
    super(language);
    this.source = source;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return run();
  }

  @TruffleBoundary
  private Object run() {
    return DifflowContext.get(this).session().run(source);
  }
}
