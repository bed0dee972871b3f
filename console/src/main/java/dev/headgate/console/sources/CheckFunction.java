package dev.headgate.console.sources;

import tools.jackson.databind.JsonNode;

/** The function that tries a definition against its API, away from the console's network. */
public interface CheckFunction {

    /** Asks it and gives back its answer as it came. */
    JsonNode ask(Question question);

    /**
     * What it is asked.
     *
     * @param action {@code check} or {@code preview}
     * @param document the definition's text
     * @param limit the most records to show
     */
    record Question(String action, String source, String document, String stream, int limit) {}
}
