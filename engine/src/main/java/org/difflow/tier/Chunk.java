package org.difflow.tier;

import java.util.List;
import java.util.Map;

/**
 * A part of a body that one loop of the machine computes.
 *
 * @param steps the operations and calls, each before its uses
 * @param loads values that an earlier chunk has computed
 * @param escapes conditions under which the values written by this body mean nothing
 * @param byNumber whether it calls what takes one number after the other
 */
record Chunk(
    List<Integer> steps,
    Map<Integer, Place> loads,
    List<Body.Store> stores,
    List<Integer> escapes,
    boolean byNumber) {}
