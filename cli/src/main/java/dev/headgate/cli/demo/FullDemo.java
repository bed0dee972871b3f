package dev.headgate.cli.demo;

/** The whole demonstration: a first pull, a change of the dataset, a second pull, and every figure in between. */
final class FullDemo {

    private static final String SOURCE = "demo-sales";

    private final Stage stage;
    private final Ledger ledger;
    private final int latencyMillis;

    FullDemo(Stage stage, int latencyMillis) {
        this.stage = stage;
        this.latencyMillis = latencyMillis;
        this.ledger = new Ledger(stage.out());
    }

    /** The exit code: 0 when every figure is equal, else 1. */
    int play(int records, int added, int amended) {
        var dataset = SampleAdmin.Dataset.named(stage.samples().nextName(), records);
        stage.prepare(SOURCE, dataset);
        stage.samples().slowDown(dataset.name(), latencyMillis);
        stage.say("Dataset " + dataset.name() + " with " + records + " records; source " + SOURCE + " pulls it.");
        ledger.heading("First pull");
        var first = pull(dataset.name());
        first.hold(ledger);

        stage.samples().amend(dataset.name(), added, amended);
        ledger.heading("Second pull, after " + added + " records appeared and " + amended + " changed their amount");
        var second = pull(dataset.name());
        second.hold(ledger);
        ledger.heading("From the first pull to the second");
        ledger.equal(
                "rows in sales_fact",
                second.warehouse().rows(),
                "those before + new",
                first.warehouse().rows(),
                added);
        return verdict();
    }

    private Pull pull(String dataset) {
        stage.samples().forgetServed(dataset);
        var run = stage.following().toTheEnd(SOURCE);
        var truth = stage.samples().truth(dataset);
        try (var raw = new RawObjects(stage.sandbox())) {
            return new Pull(
                    truth,
                    Figures.of(run.counts()),
                    raw.recount(run.rawManifest()),
                    WarehouseCount.of(stage.sandbox().warehouse(), truth));
        }
    }

    private int verdict() {
        var differences = ledger.differences();
        stage.say(
                differences == 0
                        ? "\nEvery figure is equal."
                        : "\n" + differences + " figures differ: look for ≠ above.");
        return differences == 0 ? 0 : 1;
    }
}
