package dev.headgate.console.runs;

import dev.headgate.console.platform.Refusal;
import dev.headgate.console.runs.RunSearch.Key;
import dev.headgate.console.runs.RunSearch.Term;
import dev.headgate.contract.Excerpt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads and writes the text of a search: words, {@code key:value}, and quotes around what holds spaces. */
final class RunSearchText {

    private static final int LONGEST = 1000;

    /** A key, if there is one; then quoted text with {@code \"} for a quote, or anything up to the next space. */
    private static final Pattern TERM =
            Pattern.compile("(?:([\\p{L}_]+):)?(?:\"((?:[^\"\\\\]|\\\\.)*)(\"|$)|(\\S*))", Pattern.DOTALL);

    private static final Pattern PLAIN = Pattern.compile("[^\\s\"\\\\]+");
    private static final Pattern LIKE_A_KEY = Pattern.compile("[\\p{L}_]+:.*", Pattern.DOTALL);

    private RunSearchText() {}

    static List<Term> terms(String text) {
        if (text.length() > LONGEST) {
            throw Refusal.badRequest("A search has at most " + LONGEST + " characters; this one has " + text.length()
                    + ". Leave some of it away.");
        }
        var found = new ArrayList<Term>();
        var at = TERM.matcher(text);
        for (int from = start(text, 0); from < text.length(); from = start(text, at.end())) {
            at.region(from, text.length());
            if (!at.lookingAt()) {
                break;
            }
            add(found, at);
        }
        return found;
    }

    /** The value as it has to be typed to be read as itself. */
    static String quoted(String value, Key key) {
        var plain = PLAIN.matcher(value).matches();
        return plain && !(key == Key.Q && LIKE_A_KEY.matcher(value).matches())
                ? value
                : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static void add(List<Term> found, Matcher at) {
        var quoted = at.group(2);
        var value = quoted == null ? at.group(4) : quoted.replaceAll("(?s)\\\\(.)", "$1");
        var key = at.group(1);
        if (key == null) {
            if (!value.isBlank()) {
                found.add(new Term(Key.Q, value.strip()));
            }
            return;
        }
        if (value.isBlank()) {
            throw Refusal.badRequest("'" + Excerpt.of(key) + ":' has no value. Write it behind the colon without a "
                    + "space, in quotes if it holds spaces.");
        }
        found.add(new Term(key(key), value.strip()));
    }

    private static Key key(String word) {
        return Key.of(word)
                .filter(key -> key != Key.Q)
                .orElseThrow(() -> Refusal.badRequest("Runs have no '"
                        + Excerpt.of(word) + "' to search by; there are "
                        + Arrays.stream(Key.values())
                                .filter(key -> key != Key.Q)
                                .map(Key::word)
                                .collect(Collectors.joining(", "))
                        + ". To look for the text itself, put it into quotes."));
    }

    private static int start(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
