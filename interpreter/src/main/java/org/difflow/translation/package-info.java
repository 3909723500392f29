/**
 * From the checked syntax of a script to its nodes: each body becomes a frame and a call target.
 */
package org.difflow.translation;
