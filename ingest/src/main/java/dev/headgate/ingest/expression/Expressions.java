package dev.headgate.ingest.expression;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.LegacyOverrides;
import com.hubspot.jinjava.el.ext.JinjavaListELResolver;
import com.hubspot.jinjava.interpret.TemplateError;
import dev.headgate.contract.Excerpt;
import dev.headgate.ingest.SourceFailure;
import java.util.Map;
import java.util.Optional;
import jinjava.javax.el.CompositeELResolver;
import jinjava.javax.el.ELResolver;
import jinjava.javax.el.MapELResolver;

/** Evaluates the texts of a source definition over plain maps, lists, texts and numbers. */
public final class Expressions {

    private static final long LARGEST_OUTPUT = 1 << 16;

    private final Jinjava jinjava = new Jinjava(JinjavaConfig.newBuilder()
            .withNestedInterpretationEnabled(false)
            .withMaxOutputSize(LARGEST_OUTPUT)
            .withReadOnlyResolver(true)
            .withElResolver(dataOnly())
            .withLegacyOverrides(
                    LegacyOverrides.newBuilder().withUsePyishObjectMapper(true).build())
            .build());

    /** Keys of maps and places of lists, but no properties of Java objects. */
    private static ELResolver dataOnly() {
        var resolver = new CompositeELResolver();
        resolver.add(new JinjavaListELResolver(true));
        resolver.add(new MapELResolver(true));
        resolver.add(new FilterCalls());
        return resolver;
    }

    /** The text with its expressions replaced by their values, as they are: for addresses and secrets. */
    public String text(String template, Map<String, Object> scope) {
        if (!template.contains("{{")) {
            return template;
        }
        var result = jinjava.renderForResult(Grammar.checked(template), scope);
        for (var error : result.getErrors()) {
            if (error.getSeverity() == TemplateError.ErrorType.FATAL) {
                // The library's own message may quote values, so it stays out.
                throw new SourceFailure("The expression '" + Excerpt.of(template)
                        + "' of the source definition cannot be evaluated (" + error.getReason() + ").");
            }
        }
        return result.getOutput();
    }

    /** The value as it goes into a request, read back as a literal; absent when it is empty or none. */
    public Optional<String> value(String template, Map<String, Object> scope) {
        return Optional.ofNullable(PythonLiteral.normalize(text(template, scope)));
    }

    /** Whether a condition is true. */
    public boolean holds(String template, Map<String, Object> scope) {
        return !PythonLiteral.isFalse(text(template, scope));
    }
}
