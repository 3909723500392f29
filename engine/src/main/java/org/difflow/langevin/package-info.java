/** Linear Langevin equations: laws, stationary laws and those of Euler's method. */
package org.difflow.langevin;
