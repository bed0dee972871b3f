package dev.headgate.sandbox.browser;

import java.util.List;

/** Every page of the console that a person can walk to, with real things on it. */
final class Places {

    private Places() {}

    static List<Place> all(Premises premises) {
        var run = "/runs/" + premises.firstRun();
        return List.of(
                Place.of("overview", "/"),
                Place.of("sources", "/sources"),
                Place.of("source", "/sources/sample-sales"),
                Place.of("source-runs", "/sources/sample-sales?tab=runs"),
                Place.of("source-schedule", "/sources/sample-sales?tab=schedule"),
                Place.of("source-secret", "/sources/sample-sales?tab=secret"),
                Place.of("source-versions", "/sources/sample-sales?tab=versions"),
                Place.of("register", "/sources/new"),
                Place.of("edit", "/sources/sample-sales/edit"),
                Place.of("runs", "/runs"),
                Place.of("runs-none", "/runs?source=nobody-has-this-name"),
                Place.of("run", run),
                Place.of("run-slices", run + "?tab=slices"),
                Place.of("run-logs", run + "?tab=logs"),
                Place.of("run-counts", run + "?tab=counts"),
                Place.of("run-quarantine", run + "?tab=quarantine"),
                Place.of("run-evidence", run + "?tab=evidence"),
                Place.of("run-attempts", run + "?tab=attempts"),
                Place.of("unknown", "/no-such-page"));
    }
}
