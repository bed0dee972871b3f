package dev.headgate.console.sources;

import dev.headgate.console.platform.Refusal;
import java.time.Instant;
import java.util.Optional;

/** Who saved a version, when, and why in their own words. */
public record Authorship(String author, Instant at, Optional<String> comment) {

    private static final int LONGEST = 2000;

    public Authorship {
        if (comment.map(String::length).orElse(0) > LONGEST) {
            throw Refusal.invalid("/comment", "A comment has at most " + LONGEST + " characters.");
        }
    }
}
