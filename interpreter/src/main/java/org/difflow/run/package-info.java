/** A sampling run as the nodes of a sampler see it: its tiles, steps, noise and field. */
package org.difflow.run;
