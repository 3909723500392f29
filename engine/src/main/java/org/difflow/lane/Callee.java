package org.difflow.lane;

/** What a {@link Step.Call} calls; whoever turns lane code into a loop knows how. */
public interface Callee {}
