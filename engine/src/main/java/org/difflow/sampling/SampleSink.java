package org.difflow.sampling;

/**
 * Where finished tiles go, in the order of their samples and without gaps: into memory, a file, a
 * sum. A run holds no tile that it has handed on.
 */
@FunctionalInterface
public interface SampleSink {
  /**
   * Takes the next tile.
   *
   * @throws java.io.UncheckedIOException if it goes to a file that cannot be written
   */
  void accept(SampleTile tile);
}
