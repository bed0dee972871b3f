package dev.headgate.console.testing;

import dev.headgate.console.platform.PreferenceStore;
import java.util.HashMap;
import java.util.Map;

/** Preferences in memory. */
public final class InMemoryPreferenceStore implements PreferenceStore {

    private final Map<String, Map<String, String>> kept = new HashMap<>();

    @Override
    public Map<String, String> of(String person) {
        return Map.copyOf(kept.getOrDefault(person, Map.of()));
    }

    @Override
    public void keep(String person, String key, String value) {
        kept.computeIfAbsent(person, _ -> new HashMap<>()).put(key, value);
    }

    @Override
    public void forget(String person, String key) {
        kept.getOrDefault(person, new HashMap<>()).remove(key);
    }
}
