package dev.headgate.console.sources;

import dev.headgate.console.platform.Refusal;
import dev.headgate.contract.document.InvalidDocument;
import dev.headgate.contract.mapping.TableMapping;
import dev.headgate.contract.source.SourceDefinition;
import dev.headgate.contract.source.StreamDefinition;
import java.util.List;
import java.util.function.Supplier;

/** Reads documents by their grammars and refuses those that do not hold, saying which document it was. */
final class DocumentCheck {

    private DocumentCheck() {}

    /** The definition that the text holds. */
    static SourceDefinition definition(String text) {
        return read("definition", () -> SourceDefinition.parse(text));
    }

    /** The mapping that the text holds. */
    static TableMapping mapping(String text) {
        return read("mapping", () -> TableMapping.parse(text));
    }

    static List<String> streams(SourceDefinition definition) {
        return definition.streams().stream().map(StreamDefinition::name).toList();
    }

    private static <T> T read(String document, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidDocument invalid) {
            throw Refusal.unusable(document, invalid.problems());
        }
    }
}
