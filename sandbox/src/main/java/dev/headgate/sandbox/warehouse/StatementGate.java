package dev.headgate.sandbox.warehouse;

/** The one place that each statement passes when it starts and when it ends. */
interface StatementGate {

    /** A statement on its way: who sent it, in which words. */
    record Statement(String user, String sql) {}

    /** A statement that was let in. */
    interface Pass {
        /** Says how the statement ended; an empty error means well. */
        void leave(String error);
    }

    /** Waits until the statement may start. */
    Pass enter(Statement statement);
}
