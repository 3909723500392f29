/** Workloads, and the page of what they take. */
package org.difflow.benchmark;
