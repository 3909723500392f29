package org.difflow.lane;

/**
 * Where the value of a method stands in lane code.
 *
 * @param value the place of the value
 * @param escape the place of a condition: where it holds, the method takes a way that lanes cannot
 *     take together, and the value means nothing
 */
public record LaneFunction(int value, int escape) {}
