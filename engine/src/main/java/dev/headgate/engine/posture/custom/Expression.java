package dev.headgate.engine.posture.custom;

import dev.headgate.contract.mapping.Truth;
import dev.headgate.engine.posture.Call;
import java.util.List;
import java.util.stream.Stream;

/** A parsed rule. */
sealed interface Expression {

    /** Whether it holds; unknown when an answer that decides is missing. */
    Truth test(View view);

    /** The calls whose answers it looks at. */
    Stream<Call> calls();

    /** The question that made it come out so. */
    Question why(View view);

    /**
     * Several parts.
     *
     * @param parts at least two
     * @param all whether all of them must hold, or one is enough
     */
    record Several(List<Expression> parts, boolean all) implements Expression {
        @Override
        public Truth test(View view) {
            var truths = parts.stream().map(part -> part.test(view));
            return all ? truths.reduce(Truth.TRUE, Truth::and) : truths.reduce(Truth.FALSE, Truth::or);
        }

        @Override
        public Stream<Call> calls() {
            return parts.stream().flatMap(Expression::calls);
        }

        @Override
        public Question why(View view) {
            var truth = test(view);
            return parts.stream()
                    .filter(part -> part.test(view) == truth)
                    .findFirst()
                    .orElseThrow()
                    .why(view);
        }
    }

    /** Holds when its part does not; unknown stays unknown. */
    record Opposite(Expression part) implements Expression {
        @Override
        public Truth test(View view) {
            return part.test(view).negated();
        }

        @Override
        public Stream<Call> calls() {
            return part.calls();
        }

        @Override
        public Question why(View view) {
            return part.why(view);
        }
    }

    /**
     * One question about the values at a path.
     *
     * @param text as it was written
     * @param path where they stand
     * @param demand what one of them must meet
     * @param negated whether none of them may
     */
    record Question(String text, Path path, Demand demand, boolean negated) implements Expression {
        @Override
        public Truth test(View view) {
            return view.at(path)
                    .map(values -> Truth.of(values.stream().anyMatch(demand::meets) != negated))
                    .orElse(Truth.UNKNOWN);
        }

        @Override
        public Stream<Call> calls() {
            return path.call().stream();
        }

        @Override
        public Question why(View view) {
            return this;
        }
    }
}
