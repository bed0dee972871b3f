package dev.headgate.console.runs;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody looks for among the runs, the same whether it came as text, as parameters of an address or as chips:
 * {@code state:failed source:sample-sales from:7d cause:"timed out" words}. One key named twice means either of the
 * values; different keys, and all words, must hold together.
 */
public record RunSearch(List<Term> terms) {

    /** Looks for nothing in particular. */
    public static final RunSearch ANYTHING = new RunSearch(List.of());

    public RunSearch {
        terms = terms.stream()
                .distinct()
                .sorted(Comparator.comparing(Term::key))
                .toList();
    }

    /** What a term speaks of; the words are those of the search box and of REST. */
    public enum Key {
        STATE,
        SOURCE,
        STREAM,
        FROM,
        TO,
        STEP,
        BY,
        CAUSE,
        /** A word or phrase wherever it stands. */
        Q;

        /** As it is typed and as it stands in an address. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether only one value of this key makes sense. */
        boolean isSingle() {
            return this == FROM || this == TO;
        }

        static Optional<Key> of(String word) {
            return Arrays.stream(values())
                    .filter(key -> key.word().equalsIgnoreCase(word))
                    .findFirst();
        }
    }

    /** One thing that is asked for. */
    public record Term(Key key, String value) {

        /** As somebody would type it. */
        public String text() {
            var plain = key == Key.Q ? "" : key.word() + ":";
            return plain + RunSearchText.quoted(value, key);
        }
    }

    /** Reads what somebody typed; a refusal says what cannot be read and what can. */
    public static RunSearch of(String text) {
        return new RunSearch(single(RunSearchText.terms(text)));
    }

    /** Reads parameters of an address, leaving alone what is none of a search. */
    public static RunSearch of(Map<String, List<String>> parameters) {
        return new RunSearch(single(parameters.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().flatMap(value -> terms(entry.getKey(), value)))
                .toList()));
    }

    /** As somebody would type it. */
    public String text() {
        return terms.stream().map(Term::text).collect(Collectors.joining(" "));
    }

    /** As parameters of an address; the words are together in {@code q}. */
    public Map<String, List<String>> parameters() {
        var parameters = new LinkedHashMap<String, List<String>>();
        terms.stream()
                .filter(term -> term.key() != Key.Q)
                .forEach(term -> parameters
                        .computeIfAbsent(term.key().word(), _ -> new ArrayList<>())
                        .add(term.value()));
        var words = values(Key.Q).map(word -> RunSearchText.quoted(word, Key.Q)).collect(Collectors.joining(" "));
        if (!words.isEmpty()) {
            parameters.put(Key.Q.word(), List.of(words));
        }
        return parameters;
    }

    /** The same, with another term. */
    public RunSearch and(Key key, String value) {
        return new RunSearch(single(
                Stream.concat(terms.stream(), Stream.of(new Term(key, value))).toList()));
    }

    /** The same, without this term. */
    public RunSearch without(Term term) {
        return new RunSearch(terms.stream().filter(kept -> !kept.equals(term)).toList());
    }

    /** The same, without any term of this key. */
    public RunSearch without(Key key) {
        return new RunSearch(terms.stream().filter(kept -> kept.key() != key).toList());
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** The values that are asked for of one key. */
    public Stream<String> values(Key key) {
        return terms.stream().filter(term -> term.key() == key).map(Term::value);
    }

    /** What it means now for somebody in the zone; a refusal names the value that means nothing. */
    public RunCriteria criteria(Instant now, ZoneId zone) {
        return new RunSearchReading(this, now, zone).criteria();
    }

    private static Stream<Term> terms(String parameter, String value) {
        return Key.of(parameter).stream()
                .filter(_ -> !value.isBlank())
                .flatMap(key ->
                        key == Key.Q ? RunSearchText.terms(value).stream() : Stream.of(new Term(key, value.strip())));
    }

    /** Of keys that take one value the last one counts. */
    private static List<Term> single(List<Term> terms) {
        return terms.stream()
                .filter(term ->
                        !term.key().isSingle() || last(terms, term.key()).equals(term))
                .toList();
    }

    private static Term last(List<Term> terms, Key key) {
        return terms.stream()
                .filter(term -> term.key() == key)
                .reduce((_, later) -> later)
                .orElseThrow();
    }
}
