package dev.headgate.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The source definition and the mapping that the demonstration registers. */
final class Documents {

    private Documents() {}

    /** A definition that pulls the dataset by days. */
    static String definition(SampleAdmin.Dataset dataset, String sampleApi) {
        return resource("sample-sales.yaml")
                .replace("@dataset@", dataset.name())
                .replace("@host@", URI.create(sampleApi).getAuthority())
                .replace("@first@", dataset.firstDay().toString())
                .replace(
                        "@end@",
                        dataset.firstDay().plusDays(dataset.days() - 1L).toString());
    }

    static String mapping() {
        return resource("sales_fact.yaml");
    }

    private static String resource(String name) {
        try (var in = Documents.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The command line's jar lacks " + name, e);
        }
    }
}
