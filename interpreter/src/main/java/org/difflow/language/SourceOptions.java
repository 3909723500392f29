package org.difflow.language;

import com.oracle.truffle.api.Option;
import org.graalvm.options.OptionCategory;
import org.graalvm.options.OptionKey;
import org.graalvm.options.OptionMap;
import org.graalvm.options.OptionStability;

/** The options of one source. */
@Option.Group(DifflowLanguage.ID)
final class SourceOptions {
  @Option(
      help = "Let nothing but declarations take effect, as in a file that is imported.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  static final OptionKey<Boolean> DeclarationsOnly = new OptionKey<>(false);

  @Option(
      help = "Replace the right side of a `let`, or the default of a parameter of a path.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE,
      usageSyntax = "<expression>")
  static final OptionKey<OptionMap<String>> Set = OptionKey.mapOf(String.class);

  private SourceOptions() {}
}
