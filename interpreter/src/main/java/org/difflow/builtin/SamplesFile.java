package org.difflow.builtin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.util.List;
import org.difflow.data.NpyExcerpt;
import org.difflow.data.NpyWriter;
import org.difflow.language.ScriptFiles;
import org.difflow.language.ScriptFiles.Content;
import org.difflow.sampling.SampleStore;
import org.difflow.sampling.SampleTile;
import org.difflow.value.SamplesValue;

/**
 * Samples as an {@code .npy} file, written tile by tile as they are drawn.
 *
 * @param name of the file
 */
record SamplesFile(ScriptFiles files, String name, SamplesValue samples) implements Content {
  @Override
  public void writeTo(OutputStream out) throws IOException {
    List<Long> shape = List.of((long) samples.count(), (long) samples.dimension());
    try (NpyWriter writer = new NpyWriter(Channels.newChannel(out), shape)) {
      samples.into(new Growing(writer, out));
    }
  }

  /** The rows of the file; those that are there already are read again from its unfinished form. */
  private final class Growing implements SampleStore {
    private final NpyWriter writer;
    private final OutputStream out;
    private long written;

    Growing(NpyWriter writer, OutputStream out) {
      this.writer = writer;
      this.out = out;
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
      files.readUnfinished(name, in -> NpyExcerpt.copy(in, written, target));
    }
  }
}
