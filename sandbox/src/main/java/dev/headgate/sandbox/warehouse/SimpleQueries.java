package dev.headgate.sandbox.warehouse;

import dev.headgate.sandbox.warehouse.dialect.Dialect;
import dev.headgate.sandbox.warehouse.dialect.Plan;
import dev.headgate.sandbox.warehouse.wire.Build;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The simple protocol: a text of one or more statements, which are one transaction unless they say otherwise. */
final class SimpleQueries {

    private static final List<String> TRANSACTION_WORDS =
            List.of("begin", "start", "commit", "end", "rollback", "abort", "vacuum");

    private final Dialect dialect;
    private final Commands commands;

    SimpleQueries(Dialect dialect, Commands commands) {
        this.dialect = dialect;
        this.commands = commands;
    }

    void run(String sql) throws IOException {
        var plans = dialect.plans(sql);
        commands.enter(sql);
        try {
            if (plans.stream().allMatch(Plan.Forward.class::isInstance)) {
                forward(plans);
            } else {
                oneByOne(plans);
            }
        } finally {
            commands.leave();
        }
    }

    /** PostgreSQL treats several statements of one text as Redshift does. */
    private void forward(List<Plan> plans) throws IOException {
        var sql = plans.stream().map(plan -> ((Plan.Forward) plan).sql()).collect(Collectors.joining(";"));
        commands.backend().send(Build.query(sql));
        commands.backend().awaitAnswers();
    }

    private void oneByOne(List<Plan> plans) throws IOException {
        var backend = commands.backend();
        var isOne =
                plans.size() > 1 && backend.status() == 'I' && plans.stream().noneMatch(SimpleQueries::isTransaction);
        if (isOne) {
            backend.run("begin");
        }
        var isGood = true;
        for (var plan : plans) {
            isGood = plan instanceof Plan.Forward(var text) ? commands.settle(Build.query(text)) : commands.run(plan);
            if (!isGood) {
                break;
            }
        }
        if (isOne && backend.status() != 'I') {
            backend.run(isGood ? "commit" : "rollback");
        }
        commands.client().send(Build.ready(backend.status()));
        commands.client().flush();
    }

    private static boolean isTransaction(Plan plan) {
        return plan instanceof Plan.Forward(var sql)
                && TRANSACTION_WORDS.stream().anyMatch(sql.strip().toLowerCase(Locale.ROOT)::startsWith);
    }
}
