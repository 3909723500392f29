/** Pictures of points and images as PNG: the same data give the same pixels on the same machine. */
package org.difflow.plot;
