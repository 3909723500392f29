package org.difflow.translation;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.difflow.builtin.BuiltinFunctions;
import org.difflow.builtin.BuiltinValue;
import org.difflow.checker.CheckedImport;
import org.difflow.checker.CheckedImport.Module;
import org.difflow.checker.CheckedScript;
import org.difflow.checker.binding.Binding;
import org.difflow.checker.binding.Variable;
import org.difflow.node.BlockNode;
import org.difflow.node.ExpressionNode;
import org.difflow.node.ImportNode;
import org.difflow.node.ImportedNode;
import org.difflow.node.LiteralNode;
import org.difflow.node.ModuleNode;
import org.difflow.node.ReadLocalNodeGen;
import org.difflow.node.WriteLocalNodeGen;

/** Imports as nodes: a file gives its frame, from which its names are read. */
final class Imports {
  private final Body body;
  private final CheckedImport found;
  private final int file;

  Imports(Body body, CheckedImport found) {
    this.body = body;
    this.found = found;
    this.file = body.hiddenSlot();
  }

  /** {@code write} gives a variable of the script its value. */
  ExpressionNode translate(BiFunction<Variable, ExpressionNode, ExpressionNode> write) {
    Stream<ExpressionNode> run = found.file().stream().map(this::run);
    Stream<ExpressionNode> names =
        found.names().stream().map(name -> write.apply(name.here(), read(name.there())));
    Stream<ExpressionNode> module =
        found.module().stream().map(own -> write.apply(own.name(), module(own)));
    return new BlockNode(
        Stream.of(run, names, module).flatMap(nodes -> nodes).toArray(ExpressionNode[]::new));
  }

  private ExpressionNode run(CheckedScript script) {
    return WriteLocalNodeGen.create(new ImportNode(body.unit().imported().code(script)), file);
  }

  private ExpressionNode module(Module module) {
    List<String> names = module.members().stream().map(Imports::name).toList();
    ExpressionNode[] values =
        module.members().stream().map(this::read).toArray(ExpressionNode[]::new);
    return new ModuleNode(module.name().name(), names, values);
  }

  private static String name(Binding member) {
    return member instanceof Variable variable
        ? variable.name()
        : ((Binding.Builtin) member).entry().name();
  }

  private ExpressionNode read(Binding member) {
    return switch (member) {
      case Variable variable when found.file().isPresent() ->
          new ImportedNode(ReadLocalNodeGen.create(file), variable.slot());
      case Variable variable -> new References(body).read(variable);
      case Binding.Builtin builtin ->
          new LiteralNode(
              new BuiltinValue(builtin.entry(), BuiltinFunctions.of(builtin.entry().name())));
      default -> throw new IllegalArgumentException("no member of an import");
    };
  }
}
