import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/** Runs a script, calls a field that was derived from it, and takes samples as arrays. */
public final class Embedding {
  private Embedding() {}

  public static void main(String[] arguments) throws IOException {
    HostAccess arrays = HostAccess.newBuilder().allowArrayAccess(true).build();
    try (Context context = Context.newBuilder("difflow").allowHostAccess(arrays).build()) {
      context.eval(Source.newBuilder("difflow", new File(arguments[0])).build());
      Value names = context.getBindings("difflow");

      Value velocity = names.getMember("Straight").getMember("velocity");
      double[] x = {0, 0};
      double[] x0 = {1, 2};
      System.out.println(velocity.getMember("text").asString());
      System.out.println(Arrays.toString(velocity.execute(x, 0.5, x0).as(double[].class)));

      Value samples = names.getMember("draw").execute(3);
      double[][] points = samples.getMember("points").as(double[][].class);
      System.out.println(points.length + " points in " + points[0].length + " dimensions");
      System.out.println("nfe = " + samples.getMember("nfe").asInt());
    }
  }
}
