package dev.headgate.engine.drift;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One bucket as Terraform declares it.
 *
 * @param name its name
 * @param address of its resource
 * @param lockable whether it is made with Object Lock
 * @param settings what is declared; what is missing is left to AWS
 */
public record DeclaredBucket(String name, String address, boolean lockable, Map<Setting, Said> settings) {

    public DeclaredBucket {
        var copy = new EnumMap<Setting, Said>(Setting.class);
        copy.putAll(settings);
        settings = Collections.unmodifiableMap(copy);
    }

    /** What is said of one setting; nothing when Terraform leaves it to AWS. */
    public Optional<Said> said(Setting setting) {
        return Optional.ofNullable(settings.get(setting));
    }
}
