package dev.headgate.console.sources;

import java.util.Optional;

/**
 * Which sources to list, ordered by id.
 *
 * @param words text that the id, a stream, a host or the table contains
 * @param after the cursor: the id after which to go on
 */
public record SourceFilter(
        Optional<String> words, Optional<String> table, Optional<Boolean> paused, Optional<String> after, int limit) {}
