package org.difflow.language;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.difflow.sampling.Progress;

/**
 * Progress of sampling on standard error: a line about twice a second, and one at the end. Of a run
 * that is over before the first of them, lines that stay say nothing.
 */
public final class ProgressLine implements Progress.Listener, AutoCloseable {
  private static final String ERASE_TO_END_OF_LINE = "\033[K";

  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final double MILLISECONDS_PER_SECOND = 1e3;

  private final PrintStream out;
  private final ProgressStyle style;
  private Duration next = PAUSE;
  private boolean open;

  ProgressLine(PrintStream out, ProgressStyle style) {
    this.out = out;
    this.style = style;
  }

  /** Shows progress as the context is to show it. */
  public static ProgressLine of(DifflowContext context) {
    return new ProgressLine(context.errors(), context.progressStyle());
  }

  @Override
  public void report(Progress progress) {
    boolean due = progress.elapsed().compareTo(next) >= 0;
    boolean shown = next.compareTo(PAUSE) > 0 || style == ProgressStyle.IN_PLACE;
    if (due || shown && progress.fraction() == 1) {
      show(line(progress));
      next = progress.elapsed().plus(PAUSE);
    }
  }

  private void show(String line) {
    switch (style) {
      case NONE -> {}
      case LINES -> out.println(line);
      case IN_PLACE -> overwrite(line);
    }
  }

  private void overwrite(String line) {
    out.print("\r" + line + ERASE_TO_END_OF_LINE);
    out.flush();
    open = true;
  }

  /** Leaves the line as it is: what comes next stands below it. */
  @Override
  public void close() {
    if (open) {
      out.println();
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
