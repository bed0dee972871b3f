package dev.headgate.contract.source;

import dev.headgate.contract.document.InvalidDocument;
import dev.headgate.contract.document.YamlDocument;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an API serves and how to pull it.
 *
 * @param checked names of the streams that a check of the source looks at
 * @param hosts the only hosts it may reach, each {@code host} or {@code host:port}
 * @param requestTimeout how long one request may take, its body included
 * @param rate the agreed rate of requests of one credential
 * @param mapping name of the table that the records are mapped to
 */
public record SourceDefinition(
        List<StreamDefinition> streams,
        List<String> checked,
        List<String> hosts,
        Duration requestTimeout,
        Optional<Rate> rate,
        OnDrift onDrift,
        String mapping) {

    public SourceDefinition {
        streams = List.copyOf(streams);
        checked = List.copyOf(checked);
        hosts = List.copyOf(hosts);
    }

    /** Reads a definition. Throws {@link InvalidDocument} with every problem and its place. */
    public static SourceDefinition parse(String yaml) {
        var document = YamlDocument.parse(yaml);
        var problems = new Problems(document);
        var definition = new DefinitionReader(problems).read(Element.root(document.tree(), problems));
        problems.throwIfAny();
        return definition;
    }

    /** The stream of that name. Throws with the names that exist when there is none. */
    public StreamDefinition stream(String name) {
        return streams.stream()
                .filter(stream -> stream.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The definition has no stream '" + name + "'; it has "
                        + streams.stream().map(StreamDefinition::name).collect(Collectors.joining(", ")) + "."));
    }
}
