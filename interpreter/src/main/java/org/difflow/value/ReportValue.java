package org.difflow.value;

import java.util.List;
import org.difflow.checker.table.ValueKind;
import org.difflow.fault.Fault;
import org.difflow.verify.Report;
import org.difflow.verify.Violation;

/** A report of checks. */
public final class ReportValue extends GuestValue implements HasMembers {
  private final Report report;

  public ReportValue(Report report) {
    this.report = report;
  }

  public Report report() {
    return report;
  }

  @Override
  public Object member(String name) {
    return switch (name) {
      case "status" -> report.status();
      case "sde_status" -> report.sdeStatus();
      case "violations" -> violations();
      default -> throw new Fault("E0103", "a report has no member `" + name + "`");
    };
  }

  /** The codes of conditions that do not hold; else the identities that are refuted, by name. */
  private ListValue violations() {
    List<String> codes = report.violations().stream().map(Violation::name).toList();
    return new ListValue(List.copyOf(codes.isEmpty() ? report.refuted() : codes));
  }

  @Override
  public List<String> memberNames() {
    return HasMembers.namesOf(ValueKind.REPORT);
  }

  @Override
  public String kind() {
    return "a report";
  }

  @Override
  public String display(Display display) {
    return report.toString();
  }
}
