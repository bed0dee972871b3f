package dev.headgate.console.sources.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A field of an answer that seems to name the next page.
 *
 * @param steps names from the outside in
 * @param value its text, empty where the first page is the last
 */
record NextPage(List<String> steps, String value) {

    private static final Pattern TELLING = Pattern.compile(
            "next|.*next.*(page|cursor|token|url|link|uri)?.*|.*cursor.*|.*continuation.*|.*page_?token.*|.*scroll_?id.*");
    private static final Pattern LINK = Pattern.compile("<([^>]+)>\\s*;[^,]*rel=\"?next\"?");
    private static final int DEEPEST = 3;

    /** The most telling field outside the records. */
    static Optional<NextPage> in(JsonNode body, String recordsPointer) {
        var found = new ArrayList<NextPage>();
        collect(body, "", recordsPointer, List.of(), found);
        return found.stream()
                .max(Comparator.comparing((NextPage one) -> !one.value().isEmpty())
                        .thenComparing(
                                one -> one.name().toLowerCase(Locale.ROOT).contains("next"))
                        .thenComparing(one -> -one.steps().size()));
    }

    /** The address that a Link header calls the next. */
    static Optional<String> inHeader(Look look) {
        return look.header("link")
                .map(LINK::matcher)
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.group(1));
    }

    String name() {
        return steps.getLast();
    }

    String words() {
        return "`" + String.join("` / `", steps) + "`";
    }

    boolean isAddress() {
        return value.startsWith("http://") || value.startsWith("https://") || value.startsWith("/");
    }

    /** The field as an expression of a definition. */
    String expression() {
        var path = new StringBuilder("response");
        steps.forEach(step -> path.append(step.matches("[A-Za-z_][A-Za-z0-9_]*") ? "." + step : "['" + step + "']"));
        return path.toString();
    }

    /** The request parameters that may take the token, the likeliest first. */
    List<String> parameters() {
        var plain = name().replaceFirst("(?i)^next_?", "");
        var guesses = new ArrayList<String>();
        if (!plain.isEmpty()) {
            guesses.add(Character.toLowerCase(plain.charAt(0)) + plain.substring(1));
        }
        guesses.addAll(List.of("cursor", "page_token", "after", "next", name(), "token", "starting_after"));
        return guesses.stream().distinct().limit(6).toList();
    }

    private static void collect(JsonNode node, String at, String records, List<String> steps, List<NextPage> into) {
        if (!node.isObject() || steps.size() >= DEEPEST || at.equals(records) && !at.isEmpty()) {
            return;
        }
        node.propertyStream()
                .filter(property -> !property.getKey().contains("'"))
                .forEach(property -> {
                    var below = new ArrayList<>(steps);
                    below.add(property.getKey());
                    var value = property.getValue();
                    var telling = TELLING.matcher(property.getKey().toLowerCase(Locale.ROOT))
                            .matches();
                    if (telling && (value.isString() || value.isNull() || value.isIntegralNumber())) {
                        into.add(new NextPage(below, value.isNull() ? "" : value.asString()));
                    }
                    collect(value, at + "/" + property.getKey(), records, below, into);
                });
    }
}
