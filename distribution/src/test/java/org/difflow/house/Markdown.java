package org.difflow.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fenced blocks of a page. */
final class Markdown {
  private static final String FENCE = "```";
  private static final Pattern NOTE = Pattern.compile("<!-- (\\w+)(?:: (.+?))? -->");

  private final Path page;
  private final List<Block> blocks = new ArrayList<>();
  private Map<String, String> notes = new HashMap<>();

  private Markdown(Path page) {
    this.page = page;
  }

  /**
   * A fenced block.
   *
   * @param page the page it stands on
   * @param line the line of its fence, from 1
   * @param language what stands after the fence
   * @param notes what comments right above it say, such as {@code <!-- after: path -->}
   */
  record Block(Path page, int line, String language, Map<String, String> notes, String text) {
    @Override
    public String toString() {
      return Project.ROOT.relativize(page) + ":" + line;
    }
  }

  /** The blocks of a page, in order. */
  static List<Block> blocks(Path page) {
    Markdown markdown = new Markdown(page);
    markdown.read(Project.text(page).lines().toList());
    return List.copyOf(markdown.blocks);
  }

  private void read(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(FENCE)) {
        i = readBlock(lines, i);
      } else {
        readNote(lines.get(i));
      }
    }
  }

  private int readBlock(List<String> lines, int fence) {
    int end = fence + 1;
    while (!lines.get(end).equals(FENCE)) {
      end++;
    }
    String language = lines.get(fence).substring(FENCE.length()).strip();
    String text = String.join("\n", lines.subList(fence + 1, end)) + "\n";
    blocks.add(new Block(page, fence + 1, language, Map.copyOf(notes), text));
    notes = new HashMap<>();
    return end;
  }

  private void readNote(String line) {
    Matcher note = NOTE.matcher(line);
    if (note.matches()) {
      notes.put(note.group(1), note.group(2) == null ? "" : note.group(2));
    } else if (!line.isBlank()) {
      notes = new HashMap<>();
    }
  }
}
