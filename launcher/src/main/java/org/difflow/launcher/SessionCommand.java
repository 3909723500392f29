package org.difflow.launcher;

import java.util.Arrays;
import java.util.Optional;

/** What a session understands besides the language. */
enum SessionCommand {
  HELP(":help", "", "shows this"),
  NAMES(":names", "", "lists what has been declared"),
  LOAD(":load", " FILE", "runs a script, whose names may then be used"),
  SAVE(":save", " FILE", "writes what was entered without error as a script"),
  QUIT(":quit", "", "ends the session, as Ctrl-D does");

  private final String word;
  private final String argument;
  private final String words;

  SessionCommand(String word, String argument, String words) {
    this.word = word;
    this.argument = argument;
    this.words = words;
  }

  String word() {
    return word;
  }

  /** What stands behind the word in a line that begins with it. */
  String argument(String line) {
    return line.strip().substring(word.length()).strip();
  }

  /** The command that a line begins with. */
  static Optional<SessionCommand> of(String line) {
    String first = line.strip().split("\\s+", 2)[0];
    return Arrays.stream(values()).filter(command -> command.word.equals(first)).findFirst();
  }

  /** One line about each of them. */
  static String help() {
    StringBuilder text = new StringBuilder();
    for (SessionCommand command : values()) {
      text.append("%-12s  %s%n".formatted(command.word + command.argument, command.words));
    }
    return text.toString();
  }
}
