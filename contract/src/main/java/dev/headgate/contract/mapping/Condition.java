package dev.headgate.contract.mapping;

import java.util.List;

/** A parsed and type-checked rule expression. */
public sealed interface Condition {

    /** Whether it holds for a row. */
    Truth test(Values row);

    /** Holds when all parts hold. */
    record And(List<Condition> parts) implements Condition {
        @Override
        public Truth test(Values row) {
            var least = Truth.TRUE;
            for (var part : parts) {
                least = least.and(part.test(row));
                if (least == Truth.FALSE) {
                    break;
                }
            }
            return least;
        }
    }

    /** Holds when one part holds. */
    record Or(List<Condition> parts) implements Condition {
        @Override
        public Truth test(Values row) {
            var greatest = Truth.FALSE;
            for (var part : parts) {
                greatest = greatest.or(part.test(row));
                if (greatest == Truth.TRUE) {
                    break;
                }
            }
            return greatest;
        }
    }

    /** Holds when its part does not; unknown stays unknown. */
    record Not(Condition part) implements Condition {
        @Override
        public Truth test(Values row) {
            return part.test(row).negated();
        }
    }

    /** Holds when the column has no value. */
    record IsNull(int column) implements Condition {
        @Override
        public Truth test(Values row) {
            return Truth.of(row.at(column) == null);
        }
    }

    /** Holds when the column's value stands in the relation to the literal; unknown without a value. */
    record Comparison(int column, Relation relation, Literal literal) implements Condition {
        @Override
        public Truth test(Values row) {
            var value = row.at(column);
            return value == null ? Truth.UNKNOWN : Truth.of(relation.holds(literal.compareFrom(value)));
        }
    }

    /** Holds when the column's value equals one of the literals; unknown without a value. */
    record In(int column, List<Literal> literals) implements Condition {
        @Override
        public Truth test(Values row) {
            var value = row.at(column);
            return value == null
                    ? Truth.UNKNOWN
                    : Truth.of(literals.stream().anyMatch(literal -> literal.compareFrom(value) == 0));
        }
    }
}
