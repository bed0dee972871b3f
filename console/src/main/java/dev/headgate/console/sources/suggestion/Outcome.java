package dev.headgate.console.sources.suggestion;

import dev.headgate.console.sources.text.Authentication;
import java.util.List;

/** How looking at an address ended. */
public sealed interface Outcome {

    /** The API answered with records. */
    record Found(Suggestion suggestion) implements Outcome {}

    /**
     * The API wants to know who asks, or refused who did.
     *
     * @param ways what it takes, the likeliest first
     */
    record SecretNeeded(String sentence, List<Authentication> ways) implements Outcome {}

    /** The API answered with nothing that can be read as records, or not at all. */
    record NoRecords(String sentence, Look look) implements Outcome {}
}
