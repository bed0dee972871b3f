package dev.headgate.engine.posture;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What AWS said to one call. */
public sealed interface Answer {

    /** A document, in the JSON shape of the S3 API. */
    record Value(JsonNode document) implements Answer {}

    /** There is no such configuration; AWS says so by an error code. */
    record Absent(String code) implements Answer {}

    /** The scanner may not ask. */
    record Denied(String sentence) implements Answer {}

    /** The call failed and went on failing. */
    record Failed(String sentence) implements Answer {}

    /** Nobody asked, because no check that runs needs it. */
    record NotAsked() implements Answer {}

    /** The document; a missing node when there is none. */
    default JsonNode document() {
        return this instanceof Value(var document) ? document : MissingNode.getInstance();
    }

    /** Whether AWS said what is so: a document, or that there is none. */
    default boolean isKnown() {
        return this instanceof Value || this instanceof Absent;
    }
}
