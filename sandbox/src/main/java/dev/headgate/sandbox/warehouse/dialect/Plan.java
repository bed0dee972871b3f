package dev.headgate.sandbox.warehouse.dialect;

import java.util.List;

/** What the proxy does with one statement of a client. */
public sealed interface Plan {

    /** PostgreSQL answers it in these words. */
    record Forward(String sql) implements Plan {}

    /** The proxy lets PostgreSQL run several statements as one, and answers with this tag itself. */
    record Several(List<String> statements, String tag) implements Plan {
        public Several {
            statements = List.copyOf(statements);
        }
    }

    /** A statement after which Redshift commits, whatever transaction was open. */
    record Committing(String sql, String tag) implements Plan {}

    /** A load from the object store. */
    record Load(CopyCommand command) implements Plan {}

    /** Nothing is run; the client gets an error. */
    record Refused(String sqlState, String sentence) implements Plan {}
}
