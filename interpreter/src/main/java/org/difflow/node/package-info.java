/** One small node for each construct of the language. */
package org.difflow.node;
