package dev.headgate.console.platform.web;

import dev.headgate.console.platform.Preferences;
import dev.headgate.console.platform.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own preferences over REST. */
@RestController
@RequestMapping("/api/v1/preferences")
class PreferenceController {

    private final Preferences preferences;

    PreferenceController(Preferences preferences) {
        this.preferences = preferences;
    }

    /** A preference as it is sent. */
    record Said(@Nullable String value) {
        String text() {
            return Optional.ofNullable(value)
                    .orElseThrow(() -> Refusal.invalid("value", "A preference needs a text under 'value'."));
        }
    }

    @GetMapping
    Map<String, String> all() {
        return new TreeMap<>(preferences.all());
    }

    @PutMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void say(@PathVariable String key, @RequestBody Said said) {
        preferences.say(key, said.text());
    }

    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable String key) {
        preferences.forget(key);
    }
}
