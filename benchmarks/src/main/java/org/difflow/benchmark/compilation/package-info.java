/** How long a path takes from its script to its kernels. */
package org.difflow.benchmark.compilation;
