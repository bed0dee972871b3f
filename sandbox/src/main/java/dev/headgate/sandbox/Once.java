package dev.headgate.sandbox;

/** A piece of work at start that leaves nothing to stop, such as the warehouse's migrations. */
record Once(String name, Progress.Step work) implements Part {

    @Override
    public void start() throws Exception {
        work.run();
    }

    @Override
    public void close() {}
}
