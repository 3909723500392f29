package org.difflow.language;

import com.oracle.truffle.api.Option;
import org.graalvm.options.OptionCategory;
import org.graalvm.options.OptionKey;
import org.graalvm.options.OptionStability;

/** The options of a context. */
@Option.Group(DifflowLanguage.ID)
final class DifflowOptions {
  @Option(
      help = "Seed that replaces the default 0 where a script gives none.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  static final OptionKey<Long> Seed = new OptionKey<>(0L);

  @Option(
      help = "Threads of the engine's kernels; 0 takes all cores.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  static final OptionKey<Integer> Threads = new OptionKey<>(0);

  @Option(
      help = "Folder under which files are written.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE,
      usageSyntax = "<folder>")
  static final OptionKey<String> Out = new OptionKey<>("");

  @Option(
      help = "How the progress of long work is shown on standard error.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE,
      usageSyntax = "NONE|LINES|IN_PLACE")
  static final OptionKey<ProgressStyle> Progress = new OptionKey<>(ProgressStyle.NONE);

  @Option(
      help = "Print formulas with the ASCII names of Greek letters.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  static final OptionKey<Boolean> Ascii = new OptionKey<>(false);

  @Option(
      help = "Write finished samples to interrupted.npy when a run is interrupted.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  static final OptionKey<Boolean> SaveInterrupted = new OptionKey<>(false);

  @Option(
      help = "Take up the samples that a run which was killed had saved so far.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  static final OptionKey<Boolean> Resume = new OptionKey<>(false);

  @Option(
      help = "Colour the messages of errors, for a terminal.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  static final OptionKey<Boolean> Colours = new OptionKey<>(false);

  @Option(
      help = "End with exit status 1 when a check of the script failed.",
      category = OptionCategory.EXPERT,
      stability = OptionStability.STABLE)
  static final OptionKey<Boolean> ExitOnFailedCheck = new OptionKey<>(false);

  private DifflowOptions() {}
}
