package dev.headgate.sandbox.warehouse;

import dev.headgate.sandbox.warehouse.dialect.Dialect;
import dev.headgate.sandbox.warehouse.dialect.Plan;
import dev.headgate.sandbox.warehouse.wire.Build;
import dev.headgate.sandbox.warehouse.wire.Message;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The extended protocol: statements that are prepared, bound and run. What the proxy runs by itself is prepared in PostgreSQL as an
 * empty statement, so that names and portals there are always those that the client knows of.
 */
final class ExtendedQueries {

    private record Prepared(String sql, Plan plan) {}

    private final Dialect dialect;
    private final Commands commands;
    private final Map<String, Prepared> statements = new HashMap<>();
    private final Map<String, Prepared> portals = new HashMap<>();
    private boolean skipping;

    ExtendedQueries(Dialect dialect, Commands commands) {
        this.dialect = dialect;
        this.commands = commands;
    }

    void take(Message message) throws IOException {
        if (message.type() == 'S') {
            sync(message);
        } else if (!skipping) {
            switch (message.type()) {
                case 'P' -> parse(message);
                case 'B' -> bind(message);
                case 'E' -> execute(message);
                case 'C' -> close(message);
                case 'H' -> {
                    commands.backend().send(message);
                    commands.backend().flush();
                }
                default -> commands.backend().send(message);
            }
        }
    }

    private void sync(Message message) throws IOException {
        skipping = false;
        commands.client().flush();
        commands.backend().send(message);
        try {
            commands.backend().awaitAnswers();
        } finally {
            commands.leave();
        }
    }

    private void parse(Message message) throws IOException {
        var fields = message.fields();
        var name = fields.text();
        var sql = fields.text();
        var plans = dialect.plans(sql);
        var plan = plans.size() == 1 ? plans.getFirst() : new Plan.Forward(several(sql, plans.size()));
        if (plan instanceof Plan.Refused) {
            skipping = true;
            if (commands.settle(Build.empty('S'))) {
                commands.run(plan);
            }
            return;
        }
        statements.put(name, new Prepared(sql, plan));
        var text = plan instanceof Plan.Forward(var rewritten) ? rewritten : "";
        commands.backend()
                .send(Build.message('P')
                        .text(name)
                        .text(text)
                        .bytes(fields.rest())
                        .done());
    }

    /** PostgreSQL refuses to prepare several statements in one, with the right words. */
    private static String several(String sql, int count) {
        return count == 0 ? "" : sql;
    }

    private void bind(Message message) throws IOException {
        var fields = message.fields();
        var portal = fields.text();
        var prepared = statements.get(fields.text());
        if (prepared == null) {
            portals.remove(portal);
        } else {
            portals.put(portal, prepared);
        }
        commands.backend().send(message);
    }

    private void execute(Message message) throws IOException {
        var prepared = portals.get(message.fields().text());
        if (prepared == null || prepared.plan() instanceof Plan.Forward) {
            commands.enter(prepared == null ? "" : prepared.sql());
            commands.backend().send(message);
            return;
        }
        if (!commands.settle(Build.empty('S'))) {
            skipping = true;
            return;
        }
        commands.enter(prepared.sql());
        skipping = !commands.run(prepared.plan());
    }

    private void close(Message message) throws IOException {
        var fields = message.fields();
        var isStatement = fields.letter() == 'S';
        (isStatement ? statements : portals).remove(fields.text());
        commands.backend().send(message);
    }
}
