package dev.headgate.engine.posture.custom;

import dev.headgate.contract.Excerpt;
import dev.headgate.contract.Json;
import dev.headgate.contract.mapping.Truth;
import dev.headgate.engine.posture.Call;
import dev.headgate.engine.posture.Check;
import dev.headgate.engine.posture.Evidence;
import dev.headgate.engine.posture.Outcome;
import dev.headgate.engine.posture.PolicyReading;
import dev.headgate.engine.posture.custom.Expression.Question;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Judges a bucket by an expression, and says which question decided. */
final class CustomRule implements Check.Rule {

    private static final int MOST_SHOWN = 3;

    private final Expression expression;

    CustomRule(Expression expression) {
        this.expression = expression;
    }

    @Override
    public Outcome judge(Evidence evidence) {
        if (evidence.policy() instanceof PolicyReading.Malformed(var sentence)
                && expression.calls().anyMatch(Call.POLICY::equals)) {
            return Outcome.error("GetBucketPolicy.Policy", sentence);
        }
        View view = path -> path.call().flatMap(call -> values(evidence, call, path));
        var truth = expression.test(view);
        var why = expression.why(view);
        return switch (truth) {
            case TRUE -> Outcome.pass(place(why), sentence(why, view));
            case FALSE -> Outcome.fail(place(why), sentence(why, view));
            case UNKNOWN -> unanswered(why, evidence);
        };
    }

    private static Optional<List<JsonNode>> values(Evidence evidence, Call call, Path path) {
        var answer = evidence.answer(call);
        if (!answer.isKnown()) {
            return Optional.empty();
        }
        var document = answer.document();
        return Optional.of(
                path.from(call == Call.POLICY && document.isObject() ? read((ObjectNode) document) : document));
    }

    /** AWS answers with the policy as a text; paths lead into it all the same. */
    private static JsonNode read(ObjectNode document) {
        return document.deepCopy()
                .set("Policy", Json.mapper().readTree(document.path("Policy").asString("")));
    }

    private static Outcome unanswered(Question why, Evidence evidence) {
        var call = why.path().call().orElseThrow();
        return Outcome.unanswered(call, evidence.answer(call));
    }

    private static String sentence(Question why, View view) {
        var values = view.at(why.path()).orElse(List.of());
        var shown = values.stream()
                .limit(MOST_SHOWN)
                .map(value -> Excerpt.of(value.isString() ? "'" + value.asString() + "'" : value.toString()))
                .collect(Collectors.joining(", "));
        var holds = why.test(view) == Truth.TRUE;
        return Excerpt.of(why.text()) + (holds ? " holds" : " does not hold") + ": AWS's answer is "
                + (values.isEmpty() ? "nothing" : shown)
                + (values.size() > MOST_SHOWN ? " and " + (values.size() - MOST_SHOWN) + " more." : ".");
    }

    /** As far as it goes without a filter, so that it reads as the paths of the other checks. */
    private static String place(Question why) {
        var path = new StringBuilder(why.path().call().orElseThrow().api());
        for (var step : why.path().steps()) {
            if (!(step instanceof Path.Step.Member(var name))) {
                break;
            }
            path.append('.').append(name);
        }
        return path.toString();
    }
}
