package dev.headgate.console.sources;

import java.util.List;
import java.util.Optional;

/**
 * Which sources to list.
 *
 * @param words texts of which each is contained in the id, a stream, a host, the table or who registered it
 * @param tables any of these, or all tables when empty
 * @param owners who registered the source: any of these, or anybody when empty
 * @param deleted those that were deleted instead of those that were not
 */
public record SourceFilter(
        List<String> words, List<String> tables, List<String> owners, Optional<Boolean> paused, boolean deleted) {

    /** All that are not deleted. */
    public static final SourceFilter ALL = new SourceFilter(List.of(), List.of(), List.of(), Optional.empty(), false);

    public SourceFilter {
        words = List.copyOf(words);
        tables = List.copyOf(tables);
        owners = List.copyOf(owners);
    }
}
