package dev.headgate.console.kit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was typed into a search box: words, and pairs such as {@code state:failed}; quotes keep words together. */
public record SearchText(List<String> words, List<Pair> pairs) {

    private static final Pattern PART =
            Pattern.compile("(?:([\\p{L}_-]+):)?(?:\"([^\"]*)\"?|(\\S+))", Pattern.UNICODE_CHARACTER_CLASS);

    /** A key, in lower case, and the value that it should have. */
    public record Pair(String key, String value) {}

    public SearchText {
        words = List.copyOf(words);
        pairs = List.copyOf(pairs);
    }

    /** Reads what was typed; anything can be read. */
    public static SearchText of(String typed) {
        var parts = PART.matcher(typed).results().toList();
        return new SearchText(
                parts.stream()
                        .filter(it -> it.group(1) == null)
                        .map(it -> value(it.group(2), it.group(3)))
                        .toList(),
                parts.stream()
                        .filter(it -> it.group(1) != null)
                        .map(it -> new Pair(it.group(1).toLowerCase(Locale.ROOT), value(it.group(2), it.group(3))))
                        .toList());
    }

    private static String value(@Nullable String quoted, @Nullable String plain) {
        return Optional.ofNullable(quoted).or(() -> Optional.ofNullable(plain)).orElse("");
    }

    /** The words as one line. */
    public String line() {
        return String.join(" ", words);
    }
}
