/** How the values of the language become pictures: one file for each kind of plot. */
package org.difflow.drawing;
