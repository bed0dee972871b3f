package dev.headgate.console.sources.web;

import dev.headgate.console.platform.Search;
import dev.headgate.console.sources.SourceSearch;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a list of sources as they stand in an address.
 *
 * @param q words and {@code key:value}, as in the page's search box
 * @param standing any of healthy, running, waiting, late, failed, unknown
 * @param table any of these tables
 * @param owner any of those who registered sources
 * @param paused true or false
 * @param deleted true for the deleted ones
 */
record SourceQuery(
        @Nullable List<String> q,
        @Nullable List<String> standing,
        @Nullable List<String> table,
        @Nullable List<String> owner,
        @Nullable String paused,
        @Nullable String deleted) {

    SourceSearch search() {
        var parameters = new HashMap<String, List<String>>();
        put(parameters, Search.WORDS, q);
        put(parameters, SourceSearch.STANDING, standing);
        put(parameters, "table", table);
        put(parameters, "owner", owner);
        put(parameters, SourceSearch.PAUSED, paused == null ? null : List.of(paused));
        put(parameters, SourceSearch.DELETED, deleted == null ? null : List.of(deleted));
        return SourceSearch.of(parameters);
    }

    private static void put(HashMap<String, List<String>> all, String key, @Nullable List<String> values) {
        if (values != null) {
            all.put(key, values);
        }
    }
}
