package dev.headgate.glue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The command line as {@code --name value}; what the job does not know (Glue adds its own) is ignored. */
final class Arguments {

    private final Map<String, String> values = new HashMap<>();

    /** {@code flags} are the names that stand without a value. */
    Arguments(String[] args, Set<String> flags) {
        for (var i = 0; i < args.length; i++) {
            if (!args[i].startsWith("--")) {
                continue;
            }
            var name = args[i].substring(2);
            var equals = name.indexOf('=');
            if (equals > 0) {
                values.put(name.substring(0, equals), name.substring(equals + 1));
            } else if (flags.contains(name)) {
                values.put(name, "");
            } else if (i + 1 < args.length) {
                values.put(name, args[++i]);
            }
        }
    }

    String needed(String name) {
        return optional(name)
                .orElseThrow(
                        () -> new IllegalArgumentException("The argument --" + name + " is missing; give it a value."));
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean has(String flag) {
        return values.containsKey(flag);
    }
}
