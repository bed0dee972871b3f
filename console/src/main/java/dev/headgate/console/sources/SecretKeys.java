package dev.headgate.console.sources;

import java.util.List;
import java.util.regex.Pattern;

/** What a definition reads from its source's secret. */
public final class SecretKeys {

    private static final Pattern READ =
            Pattern.compile("\\bconfig(?:\\[\\s*(?:'([^'\\n]+)'|\"([^\"\\n]+)\")\\s*]|\\.([A-Za-z_][A-Za-z0-9_]*))");

    private SecretKeys() {}

    /** The names in {@code config['name']}, in the order of their first mention. */
    public static List<String> of(String definition) {
        return READ.matcher(definition)
                .results()
                .map(found -> first(found.group(1), found.group(2), found.group(3)))
                .distinct()
                .toList();
    }

    private static String first(String... groups) {
        for (var group : groups) {
            if (group != null) {
                return group;
            }
        }
        return "";
    }
}
