package org.difflow.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What went wrong in the engine, in the terms of the language: a code, one sentence that is true by
 * itself, and, where there is one, the likely fix. Whoever knows the place in the script adds it.
 */
public final class Fault extends RuntimeException {
  private final String code;
  private final String help;
  private final Finding finding;
  private final List<String> notes;

  /**
   * What is wrong with a definition of the script.
   *
   * @param definition the name it has in its path
   * @param words what was found there, for beside its formula
   */
  public record Finding(String definition, String words) {}

  public Fault(String code, String message) {
    this(code, message, null);
  }

  public Fault(String code, String message, String help) {
    this(code, message, help, null, List.of());
  }

  private Fault(String code, String message, String help, Finding finding, List<String> notes) {
    super(message);
    this.code = code;
    this.help = help;
    this.finding = finding;
    this.notes = notes;
  }

  /** The same fault, found in a definition. */
  public Fault in(String definition, String words) {
    return new Fault(code, getMessage(), help, new Finding(definition, words), notes);
  }

  /** The same fault with one more remark. */
  public Fault note(String remark) {
    List<String> longer = new ArrayList<>(notes);
    longer.add(remark);
    return new Fault(code, getMessage(), help, finding, List.copyOf(longer));
  }

  /** The error code, for example {@code E0501}. */
  public String code() {
    return code;
  }

  /** The likely fix. */
  public Optional<String> help() {
    return Optional.ofNullable(help);
  }

  /** The definition that is wrong, where it is one. */
  public Optional<Finding> finding() {
    return Optional.ofNullable(finding);
  }

  /** Remarks between the sentence and the fix. */
  public List<String> notes() {
    return notes;
  }
}
