package org.difflow.checker.explain;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The long story of a code.
 *
 * @param title the code and what it means: {@code E0101: an unknown name}
 * @param examples scripts that fail and that are repaired, and files that they read
 */
public record Explanation(String title, String story, List<Example> examples) {
  private static final Pattern PAGE =
      Pattern.compile("# (?<title>[^\n]+)\n\n(?<story>.+?)\n(?<rest>\n```.*)?", Pattern.DOTALL);
  private static final Pattern EXAMPLE =
      Pattern.compile("```\\w+ (?<heading>[^\n]+)\n(?<text>.*?)\n```\n", Pattern.DOTALL);

  public Explanation {
    examples = List.copyOf(examples);
  }

  /**
   * A script or a file.
   *
   * @param heading {@code failing}, {@code repaired}, or {@code file} and a name
   */
  public record Example(String heading, String text) {
    static final String FILE = "file ";

    private static Example of(MatchResult block) {
      return new Example(block.group("heading"), block.group("text"));
    }

    public boolean isFailing() {
      return heading.equals("failing");
    }

    public boolean isFile() {
      return heading.startsWith(FILE);
    }

    /** The name of the file that it is. */
    public String fileName() {
      return heading.substring(FILE.length());
    }

    private String introduction() {
      if (isFile()) {
        return "The file " + fileName();
      }
      return isFailing() ? "This fails" : "This does not";
    }

    private String shown() {
      return "\n" + introduction() + ":\n\n" + text.indent(4);
    }
  }

  /** Reads a page. */
  static Explanation of(String page) {
    Matcher parts = PAGE.matcher(page);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no page of an error: " + page);
    }
    Matcher blocks = EXAMPLE.matcher(page);
    return new Explanation(
        parts.group("title"), parts.group("story"), blocks.results().map(Example::of).toList());
  }

  /** The story as it is printed, ending in a new line. */
  public String text() {
    String shown = examples.stream().map(Example::shown).collect(Collectors.joining());
    return title + "\n\n" + story.strip() + "\n" + shown;
  }
}
