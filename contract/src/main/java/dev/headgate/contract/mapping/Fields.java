package dev.headgate.contract.mapping;

import dev.headgate.contract.Excerpt;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of one object of the document; each method notes a problem where the field is not what is asked for. */
final class Fields {

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    private final JsonNode object;
    private final String pointer;
    private final Problems problems;

    Fields(JsonNode object, String pointer, Problems problems) {
        this.object = object;
        this.pointer = pointer;
        this.problems = problems;
    }

    /** Notes fields outside the given names; a misspelt setting must not be ignored. */
    Fields only(String... names) {
        if (!object.isObject()) {
            problem("", "A map with " + String.join(", ", names) + " stands here.");
            return this;
        }
        var known = Set.of(names);
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problem(
                        name,
                        "There is no setting '" + Excerpt.of(name) + "' here; there are " + String.join(", ", names)
                                + "."));
        return this;
    }

    boolean has(String name) {
        return present(name) != null;
    }

    void problem(String name, String message) {
        problems.add(below(name), message);
    }

    Optional<String> text(String name) {
        var value = present(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isString()) {
            problem(name, "'" + name + "' is text.");
            return Optional.empty();
        }
        return Optional.of(value.stringValue());
    }

    Optional<String> needed(String name) {
        if (!has(name) && object.isObject()) {
            problem("", "'" + name + "' is missing.");
        }
        return text(name);
    }

    Optional<String> identifier(String name) {
        return needed(name).filter(text -> isIdentifier(name, text));
    }

    Optional<Integer> count(String name) {
        var value = present(name);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 1) {
            problem(value == null ? "" : name, "'" + name + "' is a whole number from 1.");
            return Optional.empty();
        }
        return Optional.of(value.intValue());
    }

    Optional<BigDecimal> share(String name) {
        var value = present(name);
        var isShare = value != null
                && value.isNumber()
                && value.decimalValue().signum() >= 0
                && value.decimalValue().compareTo(BigDecimal.ONE) <= 0;
        if (value == null || !isShare) {
            problem(value == null ? "" : name, "'" + name + "' is a number from 0 to 1.");
            return Optional.empty();
        }
        return Optional.of(value.decimalValue());
    }

    boolean flag(String name) {
        var value = present(name);
        if (value != null && !value.isBoolean()) {
            problem(name, "'" + name + "' is true or false.");
        }
        return value != null && value.isBoolean() && value.booleanValue();
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        var text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        var chosen = Stream.of(type.getEnumConstants())
                .filter(one -> word(one).equals(text.get()))
                .findFirst();
        if (chosen.isEmpty()) {
            var all = Stream.of(type.getEnumConstants()).map(Fields::word).collect(Collectors.joining(", "));
            problem(name, "'" + name + "' is one of " + all + "; '" + Excerpt.of(text.get()) + "' is not.");
        }
        return chosen.orElse(otherwise);
    }

    /** The field read by a parser that throws {@code IllegalArgumentException} with a sentence. */
    <T> Optional<T> parsed(Optional<String> text, String name, Function<String, T> parser) {
        try {
            return text.map(parser);
        } catch (IllegalArgumentException e) {
            problem(name, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        each(name, (item, at) -> {
            if (item.isString()) {
                texts.add(item.stringValue());
            } else {
                problems.add(at, "'" + name + "' is a list of names.");
            }
        });
        return texts;
    }

    void objects(String name, BiConsumer<Fields, String> reader) {
        each(name, (item, at) -> reader.accept(new Fields(item, at, problems), at));
    }

    Optional<Fields> object(String name) {
        return Optional.ofNullable(present(name)).map(value -> new Fields(value, below(name), problems));
    }

    private void each(String name, BiConsumer<JsonNode, String> reader) {
        var list = present(name);
        if (list != null && !list.isArray()) {
            problem(name, "'" + name + "' is a list.");
        }
        if (list != null && list.isArray()) {
            for (var i = 0; i < list.size(); i++) {
                reader.accept(list.get(i), below(name) + "/" + i);
            }
        }
    }

    private boolean isIdentifier(String name, String text) {
        if (!IDENTIFIER.matcher(text).matches()) {
            problem(
                    name,
                    "'" + name
                            + "' has 1 to 63 lower-case letters, digits and underscores and does not start with a digit; '"
                            + Excerpt.of(text) + "' does not fit.");
            return false;
        }
        return true;
    }

    private @Nullable JsonNode present(String name) {
        var value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private String below(String name) {
        return name.isEmpty()
                ? pointer
                : pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
