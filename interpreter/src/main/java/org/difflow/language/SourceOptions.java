package org.difflow.language;

import com.oracle.truffle.api.Option;
import org.graalvm.options.OptionCategory;
import org.graalvm.options.OptionKey;
import org.graalvm.options.OptionStability;

/** The options of one source. */
@Option.Group(DifflowLanguage.ID)
final class SourceOptions {
  @Option(
      help = "Let nothing but declarations take effect, as in a file that is imported.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  static final OptionKey<Boolean> DeclarationsOnly = new OptionKey<>(false);

  private SourceOptions() {}
}
