package dev.headgate.console.runs;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which versions of what a run went by, read from the keys that it was started with.
 *
 * @param definition number of the source's version, absent when the key is not one of the console's
 * @param table the table that the run loads
 * @param mapping number of the mapping's version
 */
public record Lineage(Optional<Integer> definition, Optional<String> table, Optional<Integer> mapping) {

    private static final Pattern DEFINITION = Pattern.compile("sources/[^/]+/([0-9]{1,9})\\.yaml");
    private static final Pattern MAPPING = Pattern.compile("mappings/([a-z0-9_]+)/([0-9]{1,9})\\.yaml");

    /** The lineage of a run. */
    public static Lineage of(Run run) {
        var definition = matched(DEFINITION, run.definition());
        var mapping = matched(MAPPING, run.mapping());
        return new Lineage(
                definition.map(found -> Integer.valueOf(found.group(1))),
                mapping.map(found -> found.group(1)),
                mapping.map(found -> Integer.valueOf(found.group(2))));
    }

    private static Optional<Matcher> matched(Pattern pattern, String key) {
        return Optional.of(pattern.matcher(key)).filter(Matcher::matches);
    }
}
