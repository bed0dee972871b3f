package dev.headgate.console.platform;

import dev.headgate.console.platform.Search.Grammar;
import dev.headgate.console.platform.Search.Term;
import dev.headgate.contract.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads and writes the text of a search: words, {@code key:value}, and quotes around what holds spaces or looks like a key. */
final class SearchText {

    private static final int LONGEST = 1000;

    private static final Pattern TERM =
            Pattern.compile("\\s*(?:([\\p{L}_]+):)?(?:\"((?:[^\"\\\\]|\\\\.)*)(?:\"|$)|(\\S*))", Pattern.DOTALL);

    private static final Pattern PLAIN = Pattern.compile("[^\\s\"\\\\]+");
    private static final Pattern LIKE_A_KEY = Pattern.compile("[\\p{L}_]+:.*", Pattern.DOTALL);

    private SearchText() {}

    static List<Term> terms(Grammar grammar, String text) {
        if (text.length() > LONGEST) {
            throw Refusal.badRequest(
                    "A search has at most " + LONGEST + " characters; this one has " + text.length() + ".");
        }
        var found = new ArrayList<Term>();
        var at = TERM.matcher(text);
        while (at.find() && at.end() > at.start()) {
            var value = at.group(2) == null ? at.group(3) : at.group(2).replaceAll("(?s)\\\\(.)", "$1");
            var key = at.group(1);
            if (key != null) {
                found.add(keyed(grammar, key, value.strip()));
            } else if (!value.isBlank()) {
                found.add(new Term(Search.WORDS, value.strip()));
            }
        }
        return found;
    }

    /** The word as it has to be typed to be read as itself. */
    static String word(String word) {
        return LIKE_A_KEY.matcher(word).matches() ? quoted(word) : value(word);
    }

    static String value(String value) {
        return PLAIN.matcher(value).matches() ? value : quoted(value);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static Term keyed(Grammar grammar, String typed, String value) {
        var key = typed.toLowerCase(Locale.ROOT);
        if (!grammar.keys().contains(key)) {
            throw Refusal.badRequest(grammar.things() + " have no '" + Excerpt.of(typed) + "' to search by; there are "
                    + String.join(", ", grammar.keys()) + ". To look for the text itself, put it into quotes.");
        }
        if (value.isEmpty()) {
            throw Refusal.badRequest("'" + key + ":' has no value. Write it behind the colon without a space.");
        }
        return new Term(key, value);
    }
}
