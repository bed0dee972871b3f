package dev.headgate.ingest.lambda;

import dev.headgate.contract.SourceId;
import dev.headgate.contract.source.SourceDefinition;
import dev.headgate.ingest.SourceFailure;
import dev.headgate.ingest.store.ObjectStore;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The documents that the console put into the control zone. */
final class Documents {

    private Documents() {}

    static String read(ObjectStore control, String key) {
        return control.get(key)
                .map(stored -> new String(stored.body(), StandardCharsets.UTF_8))
                .orElseThrow(() -> new SourceFailure("The document " + key
                        + " is not in the control zone. Save the source again in the console, then start a new run."));
    }

    /** A definition and the configuration that its expressions read; a definition that reads none needs no secret. */
    static Source source(Estate estate, SourceId source, String document) {
        var definition = SourceDefinition.parse(document);
        return new Source(
                definition, document.contains("config") ? estate.vault().config(source) : Map.of());
    }

    /** A definition with its configuration. */
    record Source(SourceDefinition definition, Map<String, Object> config) {}
}
