/** The same samples drawn by several systems, each a process of its own, in alternation. */
package org.difflow.benchmark.contest;
