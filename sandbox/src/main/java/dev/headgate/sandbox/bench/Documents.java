package dev.headgate.sandbox.bench;

import dev.headgate.contract.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The YAML texts of generated sources and mappings; both grammars accept them. */
final class Documents {

    private static final String DEFINITION = resource("definition.yaml");
    private static final String STREAM = resource("stream.yaml");
    private static final String MAPPING = resource("mapping.yaml");

    private Documents() {}

    static String definition(GeneratedSource source, String description) {
        var quoted = Json.text(description);
        var text = new StringBuilder(DEFINITION
                .replace("\"@description@\"", quoted)
                .replace("@first@", source.streams().getFirst()));
        source.streams().forEach(stream -> text.append(STREAM.replace("@stream@", stream)));
        return text.append("x-headgate:\n  hosts: [\"")
                .append(source.host())
                .append("\"]\n  mapping: ")
                .append(source.table())
                .append('\n')
                .toString();
    }

    static String mapping(String table, int version) {
        return MAPPING.replace("@table@", table).replace("@version@", String.valueOf(version));
    }

    private static String resource(String name) {
        try (var in = Documents.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox's jar lacks " + name, e);
        }
    }
}
