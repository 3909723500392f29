package org.difflow.builtin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.util.List;
import org.difflow.data.NpyExcerpt;
import org.difflow.data.NpyWriter;
import org.difflow.language.ScriptFiles.Content;
import org.difflow.language.ScriptFiles.Unfinished;
import org.difflow.sampling.SampleStore;
import org.difflow.sampling.SampleTile;
import org.difflow.value.SamplesValue;

/** Samples as an {@code .npy} file, written tile by tile as they are drawn. */
record SamplesFile(SamplesValue samples) implements Content {
  @Override
  public void writeTo(OutputStream out, Unfinished file) throws IOException {
    try (NpyWriter writer = writer(out)) {
      samples.into(new Growing(writer, out, file, 0));
    }
  }

  @Override
  public void resume(OutputStream out, Unfinished file, Unfinished earlier) throws IOException {
    try (NpyWriter writer = writer(out)) {
      int there = EarlierRows.copy(samples, earlier, writer);
      samples.into(there, new Growing(writer, out, file, there));
    }
  }

  private NpyWriter writer(OutputStream out) throws IOException {
    List<Long> shape = List.of((long) samples.count(), (long) samples.dimension());
    NpyWriter writer = new NpyWriter(Channels.newChannel(out), shape);
    // A run that is killed before its first tile leaves a whole header.
    out.flush();
    return writer;
  }

  /** The rows of the file; those that are there already are read again from its unfinished form. */
  private static final class Growing implements SampleStore {
    private final NpyWriter writer;
    private final OutputStream out;
    private final Unfinished file;
    private long written;

    Growing(NpyWriter writer, OutputStream out, Unfinished file, long written) {
      this.writer = writer;
      this.out = out;
      this.file = file;
      this.written = written;
    }

    @Override
    public void accept(SampleTile tile) {
      FileThread.run(() -> append(tile));
      written += tile.rows();
    }

    private void append(SampleTile tile) throws IOException {
      writer.append(tile.points().values());
      writer.flush();
      out.flush();
    }

    @Override
    public void writeTo(OutputStream target) throws IOException {
      try (InputStream in = file.open()) {
        NpyExcerpt.copy(in, written, target);
      }
    }
  }
}
