package org.difflow.diagnostic;

/** The colours of a message on a terminal (ECMA-48 select graphic rendition). */
enum Style {
  ERROR("1;31"),
  WARNING("1;33"),
  TITLE("1"),
  FRAME("34");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  String paint(String text) {
    return text.isEmpty() ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
  }

  static Style of(Severity severity) {
    return switch (severity) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
    };
  }
}
