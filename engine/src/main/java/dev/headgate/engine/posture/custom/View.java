package dev.headgate.engine.posture.custom;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What an expression looks at: what AWS answered, or one item of a list in it. */
@FunctionalInterface
interface View {

    /** The values at a path; nothing when AWS did not say. */
    Optional<List<JsonNode>> at(Path path);
}
