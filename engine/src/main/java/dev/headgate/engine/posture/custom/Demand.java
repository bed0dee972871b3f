package dev.headgate.engine.posture.custom;

import dev.headgate.contract.mapping.Relation;
import dev.headgate.engine.posture.Wildcard;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a path's values are held against; any one of them that meets it is enough, and where there is none, nothing does. */
sealed interface Demand {

    boolean meets(JsonNode value);

    /** There is a value at all. */
    record Present() implements Demand {
        @Override
        public boolean meets(JsonNode value) {
            return true;
        }
    }

    /** It stands so to a constant. */
    record Related(Relation relation, Constant constant) implements Demand {
        @Override
        public boolean meets(JsonNode value) {
            var compared = constant.compareFrom(value);
            return compared.isPresent() && relation.holds(compared.getAsInt());
        }
    }

    /** It is one of these. */
    record OneOf(List<Constant> constants) implements Demand {
        @Override
        public boolean meets(JsonNode value) {
            return constants.stream()
                    .anyMatch(constant -> constant.compareFrom(value).orElse(1) == 0);
        }
    }

    /** It looks like this, where {@code *} stands for any text and {@code ?} for one character. */
    record Like(String pattern) implements Demand {
        @Override
        public boolean meets(JsonNode value) {
            return value.isString() && Wildcard.matches(pattern, value.asString());
        }
    }
}
