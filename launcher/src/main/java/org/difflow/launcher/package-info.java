/** The {@code difflow} command. */
package org.difflow.launcher;
