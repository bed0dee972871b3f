package dev.headgate.console.posture;

import dev.headgate.engine.posture.Catalogue;
import dev.headgate.engine.posture.Check;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The checks that the console puts to buckets. */
public final class Checks {

    private static final Map<String, Check> BY_ID =
            all().stream().collect(Collectors.toUnmodifiableMap(Check::id, Function.identity()));

    private Checks() {}

    /** All of them. */
    public static List<Check> all() {
        return Catalogue.all();
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
