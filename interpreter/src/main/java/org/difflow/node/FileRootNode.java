package org.difflow.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import org.difflow.language.DifflowContext;
import org.difflow.language.DifflowLanguage;

/** A script: it runs in a frame that encloses all its functions, behind those of the library. */
public final class FileRootNode extends RootNode {
  private final SourceSection section;
  private final boolean library;
  @Child private ExpressionNode body;

  /** A script of the library gives its frame, any other the value of its last statement. */
  public FileRootNode(
      DifflowLanguage language,
      FrameDescriptor descriptor,
      SourceSection section,
      boolean library,
      ExpressionNode body) {
    super(language, descriptor);
    this.section = section;
    this.library = library;
    this.body = body;
  }

  /** The same script as a main program: the polyglot API starts it without arguments. */
  public static RootNode main(DifflowLanguage language, RootCallTarget script, String warnings) {
    return new Main(language, script, warnings);
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object value = body.execute(frame);
    return library ? frame.materialize() : value;
  }

  @Override
  public SourceSection getSourceSection() {
    return section;
  }

  /** Puts the frame of the library around the script. */
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
      MaterializedFrame library = context.libraryFrame();
      Object value = script.call(library);
      context.finish(this);
      return value;
    }

    @Override
    public SourceSection getSourceSection() {
      return script.getRootNode().getSourceSection();
    }
  }
}
