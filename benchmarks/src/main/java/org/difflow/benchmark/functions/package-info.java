/** What single functions and draws of noise take, by JMH. */
package org.difflow.benchmark.functions;
