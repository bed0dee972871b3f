package dev.headgate.console.posture;

import dev.headgate.engine.posture.Catalogue;
import dev.headgate.engine.posture.Check;
import dev.headgate.engine.posture.custom.CustomChecks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The checks that the console puts to buckets. */
public final class Checks {

    private static final String INSIDE = "/security-policies/checks.yaml";
    private static final List<Check> ALL =
            Stream.concat(Catalogue.all().stream(), custom().stream()).toList();
    private static final Map<String, Check> BY_ID =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Check::id, Function.identity()));

    private Checks() {}

    /** All of them: the catalogue's, and those that {@code security-policies/checks.yaml} adds. */
    public static List<Check> all() {
        return ALL;
    }

    private static List<Check> custom() {
        try (var file = Objects.requireNonNull(Checks.class.getResourceAsStream(INSIDE), INSIDE)) {
            return CustomChecks.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The check of this id; one that there is no more has still its findings. */
    public static Optional<Check> named(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** What must hold, in a few words. */
    public static String title(String id) {
        return named(id).map(Check::title).orElse(id);
    }
}
