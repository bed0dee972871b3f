package dev.headgate.sandbox.warehouse;

import dev.headgate.sandbox.warehouse.copy.Load;
import dev.headgate.sandbox.warehouse.dialect.CopyCommand;
import dev.headgate.sandbox.warehouse.dialect.Plan;
import dev.headgate.sandbox.warehouse.wire.Backend;
import dev.headgate.sandbox.warehouse.wire.Build;
import dev.headgate.sandbox.warehouse.wire.Client;
import dev.headgate.sandbox.warehouse.wire.Message;
import dev.headgate.sandbox.warehouse.wire.Report;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs, for one session, what PostgreSQL cannot be given as it is. */
final class Commands {

    private static final Report ABORTED =
            Report.error("25P02", "current transaction is aborted, commands ignored until end of transaction block");

    private final String user;
    private final Client client;
    private final Backend backend;
    private final Forwarder forwarder;
    private final Services services;
    private StatementGate.@Nullable Pass pass;
    private String error = "";

    Commands(String user, Client client, Backend backend, Forwarder forwarder, Services services) {
        this.user = user;
        this.client = client;
        this.backend = backend;
        this.forwarder = forwarder;
        this.services = services;
    }

    Client client() {
        return client;
    }

    Backend backend() {
        return backend;
    }

    /** Lets a statement in; the one before it has ended. */
    void enter(String sql) {
        leave();
        pass = services.gate().enter(new StatementGate.Statement(user, forwarder.session(), sql));
    }

    /** Says that the statement that was let in has ended. */
    void leave() {
        var ended = pass;
        pass = null;
        if (ended != null) {
            ended.leave(error.isEmpty() ? forwarder.takeEnding() : new StatementGate.Ending(error, ""));
        }
        error = "";
    }

    /** Sends a message to PostgreSQL and waits until all is answered, without telling the client so; false when it failed. */
    boolean settle(Message message) throws IOException {
        forwarder.silenceReady();
        backend.send(message);
        backend.awaitAnswers();
        return !forwarder.endSilence();
    }

    /** Runs a plan that is not forwarded and tells the client how it ended; false when it failed. */
    boolean run(Plan plan) throws IOException {
        var failure = backend.status() == 'E' ? Optional.of(ABORTED) : attempt(plan);
        if (failure.isEmpty()) {
            return true;
        }
        if (backend.status() == 'T') {
            backend.run("select headgate_fails_this_transaction");
        }
        error = failure.get().message();
        client.send(failure.get().asError());
        return false;
    }

    private Optional<Report> attempt(Plan plan) throws IOException {
        return switch (plan) {
            case Plan.Forward _ -> throw new IllegalStateException("A plan to forward is sent by the protocol itself.");
            case Plan.Several(var statements, var tag) -> all(String.join("; ", statements), tag);
            case Plan.Committing(var sql, var tag) -> committing(sql, tag);
            case Plan.Load(var command) -> load(command);
            case Plan.Refused(var state, var sentence) -> Optional.of(Report.error(state, sentence));
        };
    }

    private Optional<Report> all(String sql, String tag) throws IOException {
        var answer = backend.run(sql);
        if (answer.error().isEmpty()) {
            client.send(Build.complete(tag));
        }
        services.externalSchemas().mayHaveChanged();
        return answer.error();
    }

    private Optional<Report> committing(String sql, String tag) throws IOException {
        var wasOpen = backend.status() == 'T';
        var answer = backend.run(sql);
        if (answer.error().isEmpty()) {
            if (wasOpen) {
                backend.run("commit");
            }
            client.send(Build.complete(tag));
        }
        return answer.error();
    }

    private Optional<Report> load(CopyCommand command) throws IOException {
        for (var notice : command.notices()) {
            client.send(new Report("NOTICE", "00000", notice, "").asNotice());
        }
        var load = services.loader().load(command, backend);
        services.records().loaded(user, command, load);
        return switch (load) {
            case Load.Done done -> {
                var sentence = "Load into table '" + command.table() + "' completed, " + done.rows()
                        + " record(s) loaded successfully.";
                client.send(new Report("INFO", "00000", sentence, "").asNotice());
                client.send(Build.complete("COPY"));
                yield Optional.empty();
            }
            case Load.Failed failed -> Optional.of(failed.report());
        };
    }
}
