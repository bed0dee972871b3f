package dev.headgate.console.sources;

import dev.headgate.contract.Keys;
import dev.headgate.contract.SourceId;
import java.util.List;

/**
 * One immutable version of a source.
 *
 * @param number grows with every save; numbers may be skipped
 * @param definition the YAML text
 * @param mapping the table mapping that this version runs with
 * @param hosts the only hosts that it may reach
 */
public record SourceVersion(
        SourceId source,
        int number,
        String definition,
        MappingRef mapping,
        List<String> streams,
        List<String> hosts,
        Authorship saved) {

    public SourceVersion {
        streams = List.copyOf(streams);
        hosts = List.copyOf(hosts);
    }

    /** Its key in the control bucket. */
    public String key() {
        return Keys.definition(source, number);
    }
}
