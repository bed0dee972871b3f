package dev.headgate.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The texts that may not appear in a message, a log or a preview. */
public final class Secrets {

    private static final String MASK = "***";
    private static final Pattern LOOKS_MADE_UP = Pattern.compile("(?=.*[0-9])(?=.*[A-Za-z])\\S{16,}");
    private static final Pattern LOOKS_LIKE_A_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");
    private static final Pattern TELLING_NAME =
            Pattern.compile("token|secret|password|passwd|key|credential|auth|signature", Pattern.CASE_INSENSITIVE);

    private final List<String> longestFirst;

    private Secrets(Collection<String> texts) {
        this.longestFirst = texts.stream()
                .filter(text -> !text.isBlank())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** The texts of a source's configuration that are secret by their name, or that look like a key under any name. */
    public static Secrets of(Map<String, Object> config) {
        var texts = new ArrayList<String>();
        config.forEach((name, value) -> collect(name, value, texts));
        return new Secrets(texts);
    }

    /** The same secrets and one more, whatever its length. */
    public Secrets and(String secret) {
        var texts = new ArrayList<>(longestFirst);
        texts.add(secret);
        return new Secrets(texts);
    }

    /** The text with each secret replaced. */
    public String mask(String text) {
        var masked = text;
        for (var secret : longestFirst) {
            masked = masked.replace(secret, MASK);
        }
        return masked;
    }

    private static void collect(String name, Object value, List<String> into) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, below) -> collect(String.valueOf(key), below, into));
        } else if (value instanceof Collection<?> list) {
            list.forEach(below -> collect(name, below, into));
        } else if (value instanceof String text) {
            if (TELLING_NAME.matcher(name).find() || looksLikeAKey(text)) {
                into.add(text);
            }
        }
    }

    private static boolean looksLikeAKey(String text) {
        return LOOKS_MADE_UP.matcher(text).matches()
                && !LOOKS_LIKE_A_DATE.matcher(text).matches()
                && !text.toLowerCase(Locale.ROOT).startsWith("http");
    }
}
