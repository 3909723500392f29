/** The page of results: its tables, and the machine they were measured on. */
package org.difflow.benchmark.page;
