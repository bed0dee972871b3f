package dev.headgate.console.sources;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What deleting a source would do, before it is done.
 *
 * @param runs how many it had
 * @param last its newest run
 * @param live a run that goes on and has to end first
 * @param window for how long the deletion can be taken back
 */
public record DeletionPlan(Source source, long runs, Optional<PastRun> last, Optional<PastRun> live, Duration window) {

    /** Each consequence as a sentence. */
    public List<String> sentences() {
        var days = window.toDays() + " days";
        var all = new ArrayList<String>();
        live.ifPresent(run -> all.add("Run " + run.id() + " is still going on; cancel it or wait for its end first."));
        all.add(source.schedule()
                .map(rule -> "Its schedule (" + CronWords.of(rule.cron()) + ", " + rule.zone() + ") is removed.")
                .orElse("It has no schedule, so nothing else would have started it."));
        all.add(source.secret()
                .map(_ -> "Its secret is scheduled for deletion at Secrets Manager in " + days + ".")
                .orElse("No secret was set for it, so none is deleted."));
        all.add("Objects in the raw and the processed zone and rows in the warehouse stay as they are.");
        all.add(runs == 0 ? "It never ran; its versions stay readable." : runsStay());
        all.add("The name " + source.id() + " stays taken.");
        all.add("Within " + days + " it can be restored with schedule and secret; after that it cannot.");
        return all;
    }

    private String runsStay() {
        return (runs == 1 ? "Its one run" : "Its " + String.format(java.util.Locale.ROOT, "%,d", runs) + " runs")
                + " and its versions stay readable.";
    }
}
