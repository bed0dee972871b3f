package dev.headgate.engine.policy;

import dev.headgate.engine.policy.KeyValues.Wish;
import dev.headgate.engine.policy.Operator.Comparison;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One test of one key, ready to be put to values; made once a policy from a {@link Condition} or from a principal or resource. */
final class Atom {

    /** How values of a key can be found that decide a test. */
    enum Family {
        TEXT,
        NUMBER,
        DATE,
        ADDRESS,
        TRUTH,
        PRESENCE,
        UNKNOWN
    }

    private static final double[] NO_NUMBERS = {};
    private static final Operator LIKE = Operator.named("StringLike");
    private static final Operator UNLIKE = Operator.named("StringNotLike");

    final String key;
    final Family family;
    final List<Glob> globs;
    final List<Cidr> ranges;
    final double[] numbers;

    /** Whether its key may have several values in one request. */
    final boolean several;

    /** Whether it asks something of each value. */
    final boolean ofEach;

    private final Comparison comparison;
    private final boolean negated;
    private final boolean whenAbsent;
    private final boolean whenPresent;
    private final List<Boolean> truths;

    /** That it holds, and that it does not. */
    final Wish holding = new Wish(this, true);

    final Wish failing = new Wish(this, false);

    private Atom(String key, Operator operator, Values values) {
        this.key = key;
        this.comparison = operator.comparison();
        this.family = family(comparison);
        this.globs = values.globs;
        this.ranges = values.ranges;
        this.numbers = values.numbers();
        this.negated = operator.negated();
        this.several = Keys.SEVERAL.contains(key);
        this.ofEach = operator.quantifier() == Operator.Quantifier.ALL;
        var isNull = comparison == Comparison.NULL;
        this.whenAbsent = isNull ? values.truths.contains(true) : operator.holdsWhenAbsent();
        this.whenPresent = isNull && values.truths.contains(false);
        this.truths = values.truths;
    }

    /** A text of the key matches one of the globs, or none of them. */
    static Atom text(String key, List<Glob> globs, boolean negated) {
        var values = new Values();
        values.globs.addAll(globs);
        return new Atom(key, negated ? UNLIKE : LIKE, values);
    }

    /**
     * The test of a condition. A variable can have any value, so a grant is taken as wide as it can be, and a denial as narrow.
     *
     * @param widely whether the statement grants
     */
    static Atom of(Condition condition, boolean widely, boolean variables) {
        var operator = condition.operator();
        var values = new Values();
        var anything = widely != operator.negated();
        for (var text : condition.values()) {
            if (variables && hasVariable(text)) {
                if (anything) {
                    values.addAnything(operator.comparison());
                }
            } else {
                values.add(operator.comparison(), text, variables);
            }
        }
        return new Atom(condition.key(), operator, values);
    }

    /** Whether a text has a variable in it; {@code ${*}}, {@code ${?}} and {@code ${$}} are none. */
    static boolean hasVariable(String text) {
        for (var at = text.indexOf("${"); at >= 0; at = text.indexOf("${", at + 2)) {
            var escape =
                    at + 3 < text.length() && text.charAt(at + 3) == '}' && "*?$".indexOf(text.charAt(at + 2)) >= 0;
            if (!escape) {
                return true;
            }
        }
        return false;
    }

    boolean isNegated() {
        return negated;
    }

    boolean holdsWhenAbsent() {
        return whenAbsent;
    }

    boolean holds(String value) {
        if (comparison == Comparison.NULL) {
            return whenPresent;
        }
        return matches(value) != negated;
    }

    private boolean matches(String value) {
        return switch (family) {
            case TEXT -> matchesText(value);
            case ADDRESS -> matchesAddress(value);
            case NUMBER, DATE -> matchesNumber(value);
            case TRUTH -> Values.truth(value) instanceof Boolean truth && truths.contains(truth);
            case PRESENCE, UNKNOWN -> false;
        };
    }

    private boolean matchesText(String value) {
        for (var glob : globs) {
            if (glob.matches(value)) {
                return true;
            }
        }
        return false;
    }

    private boolean matchesAddress(String value) {
        var address = Address.read(value);
        if (address.isPresent()) {
            for (var range : ranges) {
                if (range.contains(address.get())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean matchesNumber(String value) {
        var number = family == Family.DATE ? Values.date(value) : Values.number(value);
        if (number != null) {
            for (var limit : numbers) {
                if (compares(number, limit)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean compares(double value, double limit) {
        return switch (comparison) {
            case NUMERIC_EQUALS, DATE_EQUALS -> value == limit;
            case NUMERIC_LESS_THAN, DATE_LESS_THAN -> value < limit;
            case NUMERIC_LESS_THAN_EQUALS, DATE_LESS_THAN_EQUALS -> value <= limit;
            case NUMERIC_GREATER_THAN, DATE_GREATER_THAN -> value > limit;
            case NUMERIC_GREATER_THAN_EQUALS, DATE_GREATER_THAN_EQUALS -> value >= limit;
            default -> false;
        };
    }

    static Family family(Comparison comparison) {
        return switch (comparison) {
            case STRING_EQUALS, STRING_EQUALS_IGNORE_CASE, STRING_LIKE, ARN, BINARY_EQUALS -> Family.TEXT;
            case NUMERIC_EQUALS, NUMERIC_LESS_THAN, NUMERIC_LESS_THAN_EQUALS -> Family.NUMBER;
            case NUMERIC_GREATER_THAN, NUMERIC_GREATER_THAN_EQUALS -> Family.NUMBER;
            case DATE_EQUALS, DATE_LESS_THAN, DATE_LESS_THAN_EQUALS -> Family.DATE;
            case DATE_GREATER_THAN, DATE_GREATER_THAN_EQUALS -> Family.DATE;
            case BOOL -> Family.TRUTH;
            case IP_ADDRESS -> Family.ADDRESS;
            case NULL -> Family.PRESENCE;
            case UNKNOWN -> Family.UNKNOWN;
        };
    }

    /** The values of a test by what they are. */
    static final class Values {

        final List<Glob> globs = new ArrayList<>(0);
        final List<Cidr> ranges = new ArrayList<>(0);
        final List<Boolean> truths = new ArrayList<>(0);
        private final List<Double> found = new ArrayList<>(0);

        private void add(Comparison comparison, String text, boolean variables) {
            switch (family(comparison)) {
                case TEXT -> globs.add(glob(comparison, text, variables));
                case ADDRESS -> Cidr.read(text).ifPresent(ranges::add);
                case NUMBER -> addNumber(number(text));
                case DATE -> addNumber(date(text));
                case TRUTH, PRESENCE -> addTruth(truth(text));
                case UNKNOWN -> {}
            }
        }

        private void addAnything(Comparison comparison) {
            if (family(comparison) == Family.TEXT) {
                globs.add(Glob.wildcards("*"));
            } else if (family(comparison) == Family.TRUTH) {
                truths.add(true);
                truths.add(false);
            }
        }

        private static Glob glob(Comparison comparison, String text, boolean variables) {
            return switch (comparison) {
                case STRING_LIKE -> Glob.wildcards(variables ? text : Glob.literally(text));
                case ARN -> Glob.arn(variables ? text : Glob.literally(text));
                case STRING_EQUALS_IGNORE_CASE -> Glob.ignoringCase(variables ? Glob.unescaped(text) : text);
                default -> Glob.exact(variables ? Glob.unescaped(text) : text);
            };
        }

        private void addNumber(@Nullable Double number) {
            if (number != null) {
                found.add(number);
            }
        }

        private void addTruth(@Nullable Boolean truth) {
            if (truth != null) {
                truths.add(truth);
            }
        }

        double[] numbers() {
            return found.isEmpty()
                    ? NO_NUMBERS
                    : found.stream().mapToDouble(Double::doubleValue).toArray();
        }

        static @Nullable Boolean truth(String text) {
            return text.equalsIgnoreCase("true") ? Boolean.TRUE : text.equalsIgnoreCase("false") ? Boolean.FALSE : null;
        }

        static @Nullable Double number(String text) {
            try {
                return Double.valueOf(text);
            } catch (NumberFormatException e) {
                return null;
            }
        }

        static @Nullable Double date(String text) {
            var moment = Moments.millis(text);
            return moment.isPresent() ? (Double) (double) moment.getAsLong() : null;
        }
    }
}
