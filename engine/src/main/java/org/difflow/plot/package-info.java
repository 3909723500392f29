/**
 * Pictures of points, curves, fields and images, as PNG and SVG, in one look: white ground, thin
 * grey axes, colours that the colour-blind tell apart. The same data give the same bytes on one
 * machine.
 */
package org.difflow.plot;
