/** From the command line to what a first script prints, and how samplers speed up. */
package org.difflow.benchmark.startup;
