package dev.headgate.console.sources;

import dev.headgate.console.platform.Refusal;
import dev.headgate.console.platform.Search;
import dev.headgate.console.platform.Standing;
import dev.headgate.contract.Excerpt;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be looked for among sources: {@code standing:late table:sales_fact owner:ada paused:true deleted:true words}. */
public record SourceSearch(SourceFilter filter, Set<Standing> standings) {

    public static final String STANDING = "standing";
    public static final String PAUSED = "paused";
    public static final String DELETED = "deleted";

    /** The keys of a search among sources. */
    public static final Search.Grammar GRAMMAR = new Search.Grammar(
            "Sources", List.of(STANDING, "table", "owner", PAUSED, DELETED), Set.of(PAUSED, DELETED));

    /** All that are not deleted. */
    public static final SourceSearch ALL = new SourceSearch(SourceFilter.ALL, Set.of());

    public SourceSearch {
        standings = Set.copyOf(standings);
    }

    /** What the search means; a refusal names a value that means nothing. */
    public static SourceSearch of(Search search) {
        var standings = EnumSet.noneOf(Standing.class);
        search.values(STANDING).map(SourceSearch::standing).forEach(standings::add);
        return new SourceSearch(
                new SourceFilter(
                        search.values(Search.WORDS).toList(),
                        search.values("table").toList(),
                        search.values("owner").toList(),
                        truth(search, PAUSED),
                        truth(search, DELETED).orElse(false)),
                standings);
    }

    /** What the parameters of an address mean. */
    public static SourceSearch of(Map<String, List<String>> parameters) {
        return of(Search.of(GRAMMAR, parameters));
    }

    private static Standing standing(String word) {
        return Arrays.stream(Standing.values())
                .filter(standing -> standing.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest("'" + Excerpt.of(word) + "' is no standing; there are "
                        + Arrays.stream(Standing.values())
                                .map(standing -> standing.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private static Optional<Boolean> truth(Search search, String key) {
        return search.values(key).findFirst().map(word -> switch (word.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw Refusal.badRequest("'" + key + "' is true or false; '" + Excerpt.of(word) + "' is neither.");
        });
    }
}
