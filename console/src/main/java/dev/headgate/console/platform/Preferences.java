package dev.headgate.console.platform;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/** What the person who acts wants to find as they left it: colours, columns, introductions that they have read. */
@Service
public class Preferences {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9.-]{0,99}");
    private static final int LONGEST = 4_000;
    private static final int MOST = 200;

    private final PreferenceStore store;
    private final CurrentActor people;

    public Preferences(PreferenceStore store, CurrentActor people) {
        this.store = store;
        this.people = people;
    }

    /** What the person said under a key. */
    public Optional<String> value(String key) {
        return Optional.ofNullable(all().get(key));
    }

    /** Everything that the person said. */
    public Map<String, String> all() {
        return isSomebody() ? store.of(people.actor().name()) : Map.of();
    }

    /** Keeps what the person says; nothing is kept for nobody. */
    public void say(String key, String value) {
        checked(key);
        if (value.length() > LONGEST) {
            throw Refusal.invalid(
                    "value",
                    "A preference has at most " + LONGEST + " characters; this one has " + value.length() + ".");
        }
        if (isSomebody()) {
            var known = all();
            if (known.size() >= MOST && !known.containsKey(key)) {
                throw Refusal.conflict("There are " + MOST + " preferences already; forget one first.");
            }
            store.keep(people.actor().name(), key, value);
        }
    }

    /** Forgets what the person said. */
    public void forget(String key) {
        if (isSomebody()) {
            store.forget(people.actor().name(), checked(key));
        }
    }

    private boolean isSomebody() {
        return !people.actor().equals(Actor.CONSOLE);
    }

    private static String checked(String key) {
        if (!KEY.matcher(key).matches()) {
            throw Refusal.badRequest("A preference's key has 1 to 100 small letters, digits, dots and dashes.");
        }
        return key;
    }
}
