package org.difflow.verify;

import java.util.stream.Collectors;

/** A report as text: one line per check, its columns aligned, the verdict last. */
final class ReportTable {
  private ReportTable() {}

  static String of(Report report) {
    return report.isOneEquation() ? equation(report.checks().getFirst()) : table(report);
  }

  private static String equation(Check check) {
    return "%s %s  %s".formatted(check.outcome().mark(), check.name(), check.verdict());
  }

  private static String table(Report report) {
    int width = report.checks().stream().mapToInt(check -> length(check.name())).max().orElse(0);
    String lines =
        report.checks().stream().map(check -> line(check, width)).collect(Collectors.joining());
    return "%s\n%s%s\n".formatted(report.subject(), lines, verdict(report));
  }

  private static String line(Check check, int width) {
    String name = check.name() + " ".repeat(width - length(check.name()));
    return "  %s %s  %-7s  %s\n"
        .formatted(check.outcome().mark(), name, check.outcome(), check.detail());
  }

  private static String verdict(Report report) {
    String status = "  status " + report.status();
    return report.moves() ? status + ", sde_status " + report.sdeStatus() : status;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
