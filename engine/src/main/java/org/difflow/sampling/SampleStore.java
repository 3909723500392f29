package org.difflow.sampling;

import java.io.IOException;
import java.io.OutputStream;

/** A sink from which the samples that it was given can be had again, whole at any moment. */
public interface SampleStore extends SampleSink {
  /** Writes the samples so far, at the last time, as an {@code .npy} array of points. */
  void writeTo(OutputStream target) throws IOException;
}
