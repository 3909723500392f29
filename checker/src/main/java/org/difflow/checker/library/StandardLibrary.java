package org.difflow.checker.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.difflow.checker.CheckedScript;
import org.difflow.checker.Checker;
import org.difflow.checker.Environment;
import org.difflow.diagnostic.SourceText;

/** The scripts that every script sees without an import, in the order in which they load. */
public final class StandardLibrary {
  private static final List<String> FILES =
      List.of(
          "paths/vp.diff",
          "paths/sub_vp.diff",
          "paths/vp_cosine.diff",
          "paths/ve.diff",
          "paths/edm.diff",
          "paths/cond_ot.diff",
          "paths/ot.diff",
          "paths/trig_flow.diff",
          "schedules/linear_betas.diff",
          "schedules/scaled_linear_betas.diff",
          "schedules/cosine_betas.diff",
          "schedules/sigmoid_betas.diff",
          "schedules/abars.diff",
          "schedules/zero_terminal_snr.diff",
          "samplers/euler.diff",
          "samplers/heun.diff",
          "samplers/rk4.diff",
          "samplers/reverse_sde.diff");

  private static final List<CheckedScript> SCRIPTS = load();

  private StandardLibrary() {}

  /** The checked scripts; each sees those before it. */
  public static List<CheckedScript> scripts() {
    return SCRIPTS;
  }

  /** What all of them make visible. */
  public static Environment environment() {
    return environment(SCRIPTS);
  }

  private static Environment environment(List<CheckedScript> scripts) {
    Environment environment = Environment.empty();
    for (CheckedScript script : scripts) {
      environment = environment.with(script);
    }
    return environment;
  }

  private static List<CheckedScript> load() {
    List<CheckedScript> loaded = new ArrayList<>();
    for (String file : FILES) {
      loaded.add(check(new SourceText("std/" + file, read(file)), environment(loaded)));
    }
    return List.copyOf(loaded);
  }

  private static CheckedScript check(SourceText text, Environment before) {
    CheckedScript checked = Checker.check(text, before);
    if (checked.hasErrors()) {
      throw new IllegalStateException(text.name() + " has errors: " + checked.diagnostics());
    }
    return checked;
  }

  private static String read(String file) {
    try (InputStream stream =
        StandardLibrary.class.getResourceAsStream("/org/difflow/stdlib/" + file)) {
      if (stream == null) {
        throw new IllegalStateException("the standard library lacks " + file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
