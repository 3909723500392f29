/** What the builtins do. Their names, parameters and one-line docs stand in the checker's table. */
package org.difflow.builtin;
