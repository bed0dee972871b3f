package dev.headgate.sandbox.warehouse;

/** The one place that each statement passes when it starts and when it ends. */
interface StatementGate {

    /** A statement on its way: who sent it on which session, in which words. */
    record Statement(String user, int session, String sql) {}

    /**
     * How a statement ended.
     *
     * @param error what the client was told, or empty when all was well
     * @param tag what PostgreSQL says it did, such as {@code SELECT 5}
     */
    record Ending(String error, String tag) {}

    /** A statement that was let in. */
    interface Pass {
        /** Says how the statement ended. */
        void leave(Ending ending);
    }

    /** Waits until the statement may start. */
    Pass enter(Statement statement);
}
