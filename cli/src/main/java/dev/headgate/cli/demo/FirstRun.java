package dev.headgate.cli.demo;

/** The small run that a fresh sandbox begins with, so that there is something to look at that really happened. */
final class FirstRun {

    private static final String SOURCE = "sample-sales";
    private static final SampleAdmin.Dataset DATASET = SampleAdmin.Dataset.named("sales-sample", 2_000);

    private final Stage stage;

    FirstRun(Stage stage) {
        this.stage = stage;
    }

    int play() {
        stage.samples().make(DATASET);
        if (!stage.console().hasSource(SOURCE)) {
            stage.prepare(SOURCE, DATASET);
            stage.say("Source " + SOURCE + " is registered.");
        }
        var newest = stage.console().newestRun(SOURCE);
        var run = newest.filter(past -> past.isLive() || past.succeeded())
                .map(past -> stage.following().follow(past.id()))
                .orElseGet(() -> stage.following().toTheEnd(SOURCE));
        var figures = Figures.of(run.counts());
        stage.say("Run " + run.id() + " of " + SOURCE + ": " + figures.committed() + " records committed, "
                + figures.quarantinedRows() + " quarantined, " + figures.processed() + " processed, " + figures.staged()
                + " loaded.");
        return 0;
    }
}
