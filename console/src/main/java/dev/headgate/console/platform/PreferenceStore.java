package dev.headgate.console.platform;

import java.util.Map;

/** Keeps preferences, each person's apart. */
public interface PreferenceStore {

    /** Everything of a person. */
    Map<String, String> of(String person);

    /** Keeps a value in place of the one before. */
    void keep(String person, String key, String value);

    /** Forgets a value; forgetting what is not there does no harm. */
    void forget(String person, String key);
}
