/** What values are, as far as the text of a script tells: numbers and their shapes, text, truth. */
package org.difflow.checker.type;
