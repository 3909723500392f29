package org.difflow.language;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.difflow.sampling.Progress;

/** Progress of sampling on standard error: a line about twice a second, and one at the end. */
public final class ProgressLine implements Progress.Listener {
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final double MILLISECONDS_PER_SECOND = 1e3;

  private final PrintStream out;
  private Duration next = PAUSE;

  private ProgressLine(PrintStream out) {
    this.out = out;
  }

  /** Shows progress if the context is to show it. */
  public static Progress.Listener of(DifflowContext context) {
    return context.showsProgress() ? new ProgressLine(context.errors()) : Progress.Listener.none();
  }

  @Override
  public void report(Progress progress) {
    boolean done = progress.fraction() == 1;
    if (done || progress.elapsed().compareTo(next) >= 0) {
      out.println(line(progress));
      next = progress.elapsed().plus(PAUSE);
    }
  }

  private static String line(Progress progress) {
    return String.format(
        Locale.ROOT,
        "sampling %3.0f %%  %d of %d samples, %.0f sample-steps/s%s",
        100 * progress.fraction(),
        progress.samplesDone(),
        progress.samples(),
        progress.rate(),
        progress.fraction() < 1
            ? left(progress)
            : ", " + seconds(progress.elapsed()) + " s in all");
  }

  private static String left(Progress progress) {
    return progress.remaining().map(time -> ", " + seconds(time) + " s left").orElse("");
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f", time.toMillis() / MILLISECONDS_PER_SECOND);
  }
}
