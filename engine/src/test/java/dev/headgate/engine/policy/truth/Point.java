package dev.headgate.engine.policy.truth;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One way in which a part of a request can be: who makes it, where from, on whose behalf, through what.
 *
 * @param values what condition keys have; a key that is not there is absent
 * @param strange whether the policy names nothing of it
 * @param of whose it is: an account of a source or access point, an organisation of a person
 */
record Point(Map<String, List<String>> values, boolean strange, String of, Person person) {

    /** Who makes a request; the kind says what of. */
    record Person(Kind kind, String id, String arn) {}

    /** Kinds of persons. */
    enum Kind {
        UNSIGNED,
        STRANGER,
        ACCOUNT,
        SERVICE,
        CANONICAL,
        NOBODY
    }

    private static final Person NOBODY = new Person(Kind.NOBODY, "", "");

    static Point of(boolean strange, String of, String... keysAndValues) {
        return of(strange, of, NOBODY, keysAndValues);
    }

    static Point of(boolean strange, String of, Person person, String... keysAndValues) {
        var values = new HashMap<String, List<String>>();
        for (var i = 0; i < keysAndValues.length; i += 2) {
            if (!keysAndValues[i + 1].isEmpty()) {
                values.put(keysAndValues[i], List.of(keysAndValues[i + 1]));
            }
        }
        return new Point(values, strange, of, person);
    }

    /** The same with one key more. */
    Point with(String key, List<String> value) {
        var more = new HashMap<>(values);
        if (!value.isEmpty()) {
            more.put(key, value);
        }
        return new Point(more, strange, of, person);
    }

    List<String> value(String key) {
        return values.getOrDefault(key, List.of());
    }
}
