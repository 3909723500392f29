package org.difflow.node;

import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import org.difflow.language.DifflowLanguage;

/**
 * The body of a sampler, run once for each tile: it sets parameters, definitions and carries, and
 * gives its frame, in which the steps run. Its arguments are the enclosing frame, the run, and one
 * for each parameter.
 */
public final class SamplerRootNode extends RootNode {
  private final String name;
  private final SourceSection section;
  @Children private final ParameterNode[] parameters;
  @Children private final ExpressionNode[] definitions;

  public SamplerRootNode(
      DifflowLanguage language,
      FrameDescriptor descriptor,
      String name,
      SourceSection section,
      ParameterNode[] parameters,
      ExpressionNode[] definitions) {
    super(language, descriptor);
    this.name = name;
    this.section = section;
    this.parameters = parameters;
    this.definitions = definitions;
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    for (ParameterNode parameter : parameters) {
      parameter.execute(frame);
    }
    for (ExpressionNode definition : definitions) {
      definition.execute(frame);
    }
    return frame.materialize();
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
