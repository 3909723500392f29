package org.difflow.checker.problem;

import org.difflow.diagnostic.Diagnostic;

/** The catalogue of what the checker says: a code and the shape of the sentence for each. */
public enum Problem {
  UNKNOWN_NAME("E0101", "there is no `%s` here"),
  DECLARED_TWICE("E0102", "`%s` is declared twice in the same place"),
  UNKNOWN_MEMBER("E0103", "there is no member `%s` of %s"),
  USED_BEFORE_DECLARED("E0104", "`%s` is used before it is declared"),
  OUT_OF_PLACE("E0105", "`%s` means something only %s"),
  NOT_ASSIGNABLE("E0106", "`%s` cannot be assigned: only a carry can, and only inside `step`"),
  NOT_IN_A_BLOCK("E0107", "`%s` can stand only at the level of the file, not inside a block"),
  VALUE_DROPPED("E0108", "the value of this line is computed and dropped"),
  NOT_A_FUNCTION("E0109", "`%s` is %s, which cannot be called"),
  UNKNOWN_ARGUMENT("E0111", "`%s` has no parameter `%s`"),
  MISSING_ARGUMENT("E0113", "this call of `%s` does not say what `%s` is"),
  TOO_MANY_ARGUMENTS("E0114", "`%s` takes %s, and here it gets %d"),
  ARGUMENT_TWICE("E0115", "`%s` gets its `%s` twice"),
  UNKNOWN_LIBRARY("E0118", "there is no library `%s`"),
  AMBIGUOUS("E0132", "`%s` comes from two imports"),
  HIDES("W0101", "`%s` hides %s"),
  UNUSED("W0120", "the %s `%s` is never used"),

  NO_NUMBER_SET(
      "E0437", "after `sym %s in` stands a range such as 1..inf, an interval [a, b], R or R^d"),
  EMPTY_NUMBER_SET("E0343", "there is no value that `%s` could have: the set after `in` is empty"),

  NO_TIME("E0220", "path `%s` has no `time` clause"),
  TIME_TWICE("E0221", "path `%s` has two `time` clauses"),
  NO_DATA_END("E0222", "the `time` clause of path `%s` does not say at which end the data sits"),
  NO_LAW("E0223", "path `%s` has no law"),
  HALF_A_LAW("E0224", "path `%s` has half of %s: `%s` is missing"),
  SECOND_LAW("E0225", "path `%s` has two laws"),
  LAW_ARGUMENTS("E0226", "`%s` is a law, and takes exactly the arguments %s"),
  DERIVED_MEMBER("E0227", "`%s` is a derived member of every path, and cannot be defined"),
  DIMENSION("E0228", "`d` is the dimension inside a path, and cannot be declared"),
  TIME_RANGE("E0229", "the range of `time` is written [A, B]"),
  PROPORTIONAL("E0231", "`%s` is given by `~`, which only the law `phi(r, t)` can be"),
  STATE("E0234", "`%s` is the state or an end of every path, and cannot be declared"),
  BASE_TWICE("E0297", "path `%s` has two `base` clauses"),
  PRIOR_TWICE("E0230", "path `%s` has two `prior` clauses"),

  MISFIT("E0301", "`%s` cannot combine %s with %s"),
  NO_OPERAND("E0302", "`%s` needs numbers or formulas, not %s"),
  NO_CONDITION("E0304", "a condition must be true or false, not %s"),

  NO_GRID("E0610", "sampler `%s` has no `grid`"),
  NO_STEP("E0611", "sampler `%s` has no `step`"),
  CLAUSE_TWICE("E0612", "sampler `%s` has two `%s` clauses"),
  NOT_IN_STEP("E0613", "`%s` %s, which is not allowed inside `step`"),
  STEP_WITHOUT_VALUE("E0614", "this `step` does not end with the new state"),

  NOT_IN_THIS_VERSION("E0901", "%s is not in this version"),
  NESTED_TOO_DEEPLY("E0910", "expressions are nested deeper than %d levels");

  private final String code;
  private final String sentence;

  Problem(String code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  public String code() {
    return code;
  }

  /** The diagnostic without its place, the words filled into the sentence. */
  Diagnostic say(Object... words) {
    String message = sentence.formatted(words);
    return code.startsWith("W")
        ? Diagnostic.warning(code, message)
        : Diagnostic.error(code, message);
  }
}
