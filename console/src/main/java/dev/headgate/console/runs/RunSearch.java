package dev.headgate.console.runs;

import dev.headgate.console.platform.Search;
import dev.headgate.console.platform.Search.Grammar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What somebody looks for among the runs: {@code state:failed source:sample-sales from:7d cause:"timed out" words}. */
public record RunSearch(Search search) {

    /** What can be looked for. */
    public static final Grammar GRAMMAR = new Grammar(
            "Runs", Arrays.stream(Key.values()).map(Key::word).toList(), Set.of(Key.FROM.word(), Key.TO.word()));

    /** Looks for nothing in particular. */
    public static final RunSearch ANYTHING = new RunSearch(new Search(GRAMMAR, List.of()));

    /** What a value speaks of. */
    public enum Key {
        STATE,
        SOURCE,
        STREAM,
        FROM,
        TO,
        STEP,
        BY,
        CAUSE;

        /** As it is typed and as it stands in an address. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads what somebody typed; a refusal says what cannot be read and what can. */
    public static RunSearch of(String text) {
        return new RunSearch(Search.of(GRAMMAR, text));
    }

    /** Reads parameters of an address, leaving alone what is none of a search. */
    public static RunSearch of(Map<String, List<String>> parameters) {
        return new RunSearch(Search.of(GRAMMAR, parameters));
    }

    /** The same and this value. */
    public RunSearch and(Key key, String value) {
        return new RunSearch(search.and(List.of(new Search.Term(key.word(), value))));
    }

    /** What it means now for somebody in the zone; a refusal names the value that means nothing. */
    public RunCriteria criteria(Instant now, ZoneId zone) {
        return new RunSearchReading(this, now, zone).criteria();
    }

    /** As parameters of an address. */
    public Map<String, List<String>> parameters() {
        return search.parameters();
    }

    Stream<String> values(Key key) {
        return search.values(key.word());
    }

    Stream<String> words() {
        return search.values(Search.WORDS);
    }
}
