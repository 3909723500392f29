package org.difflow.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import org.difflow.language.DifflowContext;
import org.difflow.language.DifflowLanguage;

/** A script: it runs in a frame that encloses all its functions. */
public final class FileRootNode extends RootNode {
  private final SourceSection section;
  private final boolean shared;
  @Child private ExpressionNode body;

  /** A script that others use gives its frame, any other the value of its last statement. */
  public FileRootNode(
      DifflowLanguage language,
      FrameDescriptor descriptor,
      SourceSection section,
      boolean shared,
      ExpressionNode body) {
    super(language, descriptor);
    this.section = section;
    this.shared = shared;
    this.body = body;
  }

  /** The same script as a main program: the polyglot API starts it without arguments. */
  public static RootNode main(DifflowLanguage language, RootCallTarget script, String warnings) {
    return new Main(language, script, warnings);
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object value = body.execute(frame);
    return shared ? frame.materialize() : value;
  }

  @Override
  public SourceSection getSourceSection() {
    return section;
  }

  /** Tells the context when the script begins and ends. */
  private static final class Main extends RootNode {
    private final RootCallTarget script;
    private final String warnings;

    Main(DifflowLanguage language, RootCallTarget script, String warnings) {
      super(language);
      this.script = script;
      this.warnings = warnings;
    }

    @Override
    public Object execute(VirtualFrame frame) {
      return run();
    }

    @TruffleBoundary
    private Object run() {
      DifflowContext context = DifflowContext.get(this);
      context.begin(getSourceSection().getSource(), warnings);
      Object value = script.call();
      context.finish(this);
      return value;
    }

    @Override
    public SourceSection getSourceSection() {
      return script.getRootNode().getSourceSection();
    }
  }
}
