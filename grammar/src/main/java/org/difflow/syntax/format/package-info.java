/**
 * The one layout of scripts: lines and brackets as they are laid out, the reader that finds them in
 * the pieces of a text, and the {@link org.difflow.syntax.format.Formatter} that writes them anew.
 */
package org.difflow.syntax.format;
