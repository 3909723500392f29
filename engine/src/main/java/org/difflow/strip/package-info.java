/**
 * The inner loops of the fields of models, over strips of samples that stand side by side: once in
 * plain Java, and once over the vectors of the machine with the same bits.
 */
package org.difflow.strip;
