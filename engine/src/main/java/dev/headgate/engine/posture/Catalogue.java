package dev.headgate.engine.posture;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The checks, in the order of their ids; ids, severities and mappings as in "Security Hub CSPM controls for Amazon S3". */
public final class Catalogue {

    private static final List<Check> ALL = Stream.of(
                    AccessChecks.ALL,
                    PolicyChecks.ALL,
                    EncryptionChecks.ALL,
                    ProtectionChecks.ALL,
                    LoggingChecks.ALL,
                    LifecycleChecks.ALL)
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Check::id))
            .toList();

    private Catalogue() {}

    /** All checks by id. */
    public static List<Check> all() {
        return ALL;
    }

    /** The check of this id. */
    public static Optional<Check> named(String id) {
        return ALL.stream().filter(check -> check.id().equals(id)).findAny();
    }
}
