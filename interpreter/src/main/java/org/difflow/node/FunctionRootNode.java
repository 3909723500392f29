package org.difflow.node;

import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import org.difflow.language.DifflowContext;
import org.difflow.language.DifflowLanguage;

/** The body of a function. Its first argument is the frame of the enclosing function. */
public final class FunctionRootNode extends RootNode {
  private final String name;
  private final SourceSection section;
  @Children private final ParameterNode[] parameters;
  @Child private ExpressionNode body;

  public FunctionRootNode(
      DifflowLanguage language,
      FrameDescriptor descriptor,
      String name,
      SourceSection section,
      ParameterNode[] parameters,
      ExpressionNode body) {
    super(language, descriptor);
    this.name = name;
    this.section = section;
    this.parameters = parameters;
    this.body = body;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    DifflowContext context = DifflowContext.get(this);
    context.enterCall(this);
    try {
      bind(frame);
      return body.execute(frame);
    } finally {
      context.leaveCall();
    }
  }

  @ExplodeLoop
  private void bind(VirtualFrame frame) {
    for (ParameterNode parameter : parameters) {
      parameter.execute(frame);
    }
  }

  /** What the function gives: where its formula stands. */
  public ExpressionNode formula() {
    return body;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public SourceSection getSourceSection() {
    return section;
  }
}
