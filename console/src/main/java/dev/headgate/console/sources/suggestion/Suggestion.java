package dev.headgate.console.sources.suggestion;

import dev.headgate.console.sources.SourceDraft;
import dev.headgate.contract.SourceId;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A whole source as it follows from an address: ready to be registered, or with what a person must decide.
 *
 * @param mapping the text of a new mapping, absent where the table has one that fits
 * @param records the first ones, as they came
 */
public record Suggestion(
        SourceId id, String definition, Optional<String> mapping, List<Evidence> evidence, List<JsonNode> records) {

    public Suggestion {
        evidence = List.copyOf(evidence);
        records = List.copyOf(records);
    }

    /** What to keep as a draft. */
    public SourceDraft.Texts texts() {
        return new SourceDraft.Texts(definition, mapping, Optional.empty());
    }
}
