package org.difflow.language;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.source.Source;
import java.util.LinkedHashMap;
import java.util.Map;
import org.graalvm.options.OptionDescriptors;
import org.graalvm.options.OptionValues;

/** Difflow on Truffle. One engine may serve several contexts: nodes hold no state of a context. */
@TruffleLanguage.Registration(
    id = DifflowLanguage.ID,
    name = "Difflow",
    version = "0.1.0",
    defaultMimeType = DifflowLanguage.MIME_TYPE,
    characterMimeTypes = DifflowLanguage.MIME_TYPE,
    contextPolicy = TruffleLanguage.ContextPolicy.SHARED,
    fileTypeDetectors = ScriptFileDetector.class)
public final class DifflowLanguage extends TruffleLanguage<DifflowContext> {
  public static final String ID = "difflow";
  public static final String MIME_TYPE = "application/x-difflow";

  private final Translator translator = Translator.find();

  Translator translator() {
    return translator;
  }

  @Override
  protected DifflowContext createContext(Env env) {
    return new DifflowContext(this, env);
  }

  @Override
  protected void finalizeContext(DifflowContext context) {
    context.close();
  }

  @Override
  protected CallTarget parse(ParsingRequest request) {
    Source source = request.getSource();
    return source.isInteractive()
        ? new InputRootNode(this, source).getCallTarget()
        : program(source, request.getOptionValues());
  }

  private RootCallTarget program(Source source, OptionValues options) {
    Map<String, String> settings = new LinkedHashMap<>();
    options.get(SourceOptions.Set).entrySet().forEach(e -> settings.put(e.getKey(), e.getValue()));
    return translator.program(this, source, effect(options), settings);
  }

  private static Translator.Effect effect(OptionValues options) {
    return options.get(SourceOptions.DeclarationsOnly)
        ? Translator.Effect.DECLARATIONS
        : Translator.Effect.ALL;
  }

  /** Nothing is left to show: each line of a session prints its own value. */
  @Override
  protected boolean isVisible(DifflowContext context, Object value) {
    return false;
  }

  @Override
  protected Object getScope(DifflowContext context) {
    return context.session().globals();
  }

  @Override
  protected OptionDescriptors getSourceOptionDescriptors() {
    return new SourceOptionsOptionDescriptors();
  }

  @Override
  protected OptionDescriptors getOptionDescriptors() {
    return new DifflowOptionsOptionDescriptors();
  }
}
