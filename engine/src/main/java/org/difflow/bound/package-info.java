/** How far two models can end apart: Wasserstein bounds from the gap of their scores. */
package org.difflow.bound;
