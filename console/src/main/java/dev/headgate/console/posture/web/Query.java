package dev.headgate.console.posture.web;

import dev.headgate.console.platform.Refusal;
import dev.headgate.console.posture.Part;
import dev.headgate.contract.Excerpt;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/**
 * The parameters of an address that lists something; one that means nothing is refused, not left out.
 *
 * @param things what is listed, to begin a sentence with
 * @param names the parameters beside {@code cursor} and {@code limit}
 */
record Query(MultiValueMap<String, String> given, String things, List<String> names) {

    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final List<String> PART = List.of("cursor", "limit");

    Query {
        var known = Stream.concat(names.stream(), PART.stream()).toList();
        for (var name : given.keySet()) {
            if (!known.contains(name)) {
                throw Refusal.badRequest("A list of " + things + " knows no '" + Excerpt.of(name) + "'; it knows "
                        + String.join(", ", known) + ".");
            }
        }
    }

    Part part() {
        try {
            var limit = one("limit").map(Integer::parseInt).orElse(USUAL);
            return new Part(one("cursor"), Math.clamp(limit, 1, MOST));
        } catch (NumberFormatException e) {
            throw Refusal.badRequest("'limit' is a number from 1 to " + MOST + ".");
        }
    }

    /** The values of a parameter, which may be given more than once. */
    Set<String> all(String name) {
        return given.getOrDefault(name, List.of()).stream()
                .map(value -> value.strip().replace("\0", ""))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
    }

    Optional<String> one(String name) {
        return Optional.ofNullable(given.getFirst(name)).map(String::strip).filter(some -> !some.isEmpty());
    }

    <E extends Enum<E>> Set<E> all(String name, Class<E> type) {
        var found = EnumSet.noneOf(type);
        all(name).forEach(value -> found.add(constant(name, value, type)));
        return found;
    }

    Optional<Boolean> yesOrNo(String name) {
        return one(name).map(value -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refusal.badRequest("'" + name + "' is true or false.");
        });
    }

    Optional<Instant> instant(String name) {
        return one(name).map(text -> {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException e) {
                throw Refusal.badRequest("'" + name + "' is an instant such as 2026-03-01T00:00:00Z; '"
                        + Excerpt.of(text) + "' is not.");
            }
        });
    }

    private static <E extends Enum<E>> E constant(String name, String value, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equalsIgnoreCase(value))
                .findAny()
                .orElseThrow(() -> Refusal.badRequest("'" + name + "' is one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + "; '" + Excerpt.of(value) + "' is none."));
    }
}
