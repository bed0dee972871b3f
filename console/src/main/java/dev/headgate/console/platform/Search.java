package dev.headgate.console.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody looks for in a list, the same whether it came as text, as parameters of an address or as chips: words that must
 * all be found, and values by key, of which those of one key are alternatives.
 */
public record Search(Grammar grammar, List<Term> terms) {

    /** The key of words, in addresses. */
    public static final String WORDS = "q";

    public Search {
        terms = single(grammar, terms.stream().distinct().toList());
    }

    /**
     * What can be looked for in one list.
     *
     * @param things what is listed, to begin a sentence with
     * @param keys the keys in their order
     * @param single those keys that take one value, of which the last counts
     */
    public record Grammar(String things, List<String> keys, Set<String> single) {}

    /** One thing that is looked for; its key is {@link #WORDS} for a word or phrase. */
    public record Term(String key, String value) {

        public boolean isWord() {
            return key.equals(WORDS);
        }

        /** As somebody would type it. */
        public String text() {
            return isWord() ? SearchText.word(value) : key + ":" + SearchText.value(value);
        }
    }

    /** Reads what somebody typed; a refusal says what cannot be read, and what can. */
    public static Search of(Grammar grammar, String text) {
        return new Search(grammar, SearchText.terms(grammar, text));
    }

    /** Reads parameters of an address and leaves alone those that belong to something else. */
    public static Search of(Grammar grammar, Map<String, List<String>> parameters) {
        var terms = new ArrayList<Term>();
        parameters.getOrDefault(WORDS, List.of()).forEach(text -> terms.addAll(SearchText.terms(grammar, text)));
        for (var key : grammar.keys()) {
            parameters.getOrDefault(key, List.of()).stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .forEach(value -> terms.add(new Term(key, value)));
        }
        return new Search(grammar, terms);
    }

    /** As parameters of an address; the words are together in one. */
    public Map<String, List<String>> parameters() {
        var all = new LinkedHashMap<String, List<String>>();
        grammar.keys().forEach(key -> all.put(key, values(key).toList()));
        all.put(WORDS, List.of(values(WORDS).map(SearchText::word).collect(Collectors.joining(" "))));
        all.values().removeIf(values -> values.isEmpty() || values.getFirst().isEmpty());
        return all;
    }

    /** The values that are looked for by one key. */
    public Stream<String> values(String key) {
        return terms.stream().filter(term -> term.key().equals(key)).map(Term::value);
    }

    /** The same and these terms. */
    public Search and(List<Term> more) {
        return new Search(grammar, Stream.concat(terms.stream(), more.stream()).toList());
    }

    /** The same without this term. */
    public Search without(Term term) {
        return new Search(
                grammar, terms.stream().filter(kept -> !kept.equals(term)).toList());
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    private static List<Term> single(Grammar grammar, List<Term> terms) {
        return terms.stream()
                .filter(term -> !grammar.single().contains(term.key()) || isLast(terms, term))
                .toList();
    }

    private static boolean isLast(List<Term> terms, Term term) {
        return terms.stream()
                .filter(other -> other.key().equals(term.key()))
                .reduce((_, later) -> later)
                .filter(term::equals)
                .isPresent();
    }
}
