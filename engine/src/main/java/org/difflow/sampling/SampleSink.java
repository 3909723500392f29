package org.difflow.sampling;

/** Where finished tiles go, in the order of their samples and without gaps. */
@FunctionalInterface
public interface SampleSink {
  void accept(SampleTile tile);
}
