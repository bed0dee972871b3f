package dev.headgate.glue.core;

import dev.headgate.contract.mapping.Column;
import dev.headgate.contract.mapping.Rule;
import dev.headgate.contract.mapping.TableMapping;
import dev.headgate.glue.core.Reading.Fault;
import dev.headgate.glue.core.Reading.Value;
import dev.headgate.glue.core.Scalars.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns lines into rows by a mapping: the first column in its order that fails decides, then the first rule. */
final class LineJudge {

    static final String NOT_JSON = "not_json";
    static final String NOT_AN_OBJECT = "not_an_object";

    private final List<Column> columns;
    private final List<Rule> rules;
    private final Conversion[] conversions;
    private final RecordScanner scanner;

    LineJudge(TableMapping mapping) {
        columns = mapping.columns();
        rules = mapping.rules();
        conversions = columns.stream().map(Conversions::of).toArray(Conversion[]::new);
        scanner = new RecordScanner(columns);
    }

    Verdict judge(LineReader line) {
        if (line.isHuge()) {
            return new Verdict.Refused(NOT_JSON);
        }
        return switch (scanner.scan(line.buffer(), line.start(), line.length())) {
            case NOT_JSON -> new Verdict.Refused(NOT_JSON);
            case OTHER_JSON -> new Verdict.Refused(NOT_AN_OBJECT);
            case OBJECT -> row(scanner.scalars());
        };
    }

    private Verdict row(Scalars scalars) {
        var values = new @Nullable Object[conversions.length];
        for (var i = 0; i < conversions.length; i++) {
            if (scalars.kind(i) == Kind.ABSENT) {
                if (columns.get(i).required()) {
                    return new Verdict.Refused(columns.get(i).name() + "_missing");
                }
                continue;
            }
            var reading = conversions[i].read(scalars.kind(i), scalars.text(i));
            if (reading instanceof Fault fault) {
                return new Verdict.Refused(columns.get(i).name() + "_" + fault.word());
            }
            values[i] = ((Value) reading).value();
        }
        var row = new Row(values);
        for (var rule : rules) {
            if (!rule.keeps(row)) {
                return new Verdict.Refused(rule.reason());
            }
        }
        return new Verdict.Accepted(row);
    }
}
