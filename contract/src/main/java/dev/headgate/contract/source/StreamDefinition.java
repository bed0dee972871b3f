package dev.headgate.contract.source;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One list of records that an API serves.
 *
 * @param primaryKey names of the fields that identify a record; empty when nothing does
 * @param fieldPath where the records lie in a response; empty when the response itself is the list
 * @param schema the declared JSON schema of a record
 * @param window how the stream is cut into time windows, absent when it is pulled as one
 */
public record StreamDefinition(
        String name,
        List<String> primaryKey,
        Requester requester,
        List<String> fieldPath,
        Paginator paginator,
        Optional<JsonNode> schema,
        Optional<DatetimeWindow> window) {

    public StreamDefinition {
        primaryKey = List.copyOf(primaryKey);
        fieldPath = List.copyOf(fieldPath);
    }
}
