package dev.headgate.console.runs.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.headgate.console.platform.Estate;
import dev.headgate.console.runs.Attempt;
import dev.headgate.console.runs.Diagnosis;
import dev.headgate.console.runs.Run;
import dev.headgate.contract.Keys;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A run with its attempts, where its evidence lies, and what is wrong with it if something is. */
record RunDetail(
        @JsonUnwrapped RunView run, List<AttemptView> attempts, Evidence evidence, Optional<Diagnosis> diagnosis) {

    static RunDetail of(Run run, List<Attempt> attempts, Estate estate, Optional<Diagnosis> diagnosis) {
        return new RunDetail(
                RunView.of(run),
                attempts.stream().map(attempt -> AttemptView.of(run, attempt)).toList(),
                Evidence.of(run, estate),
                diagnosis);
    }

    /** One attempt of the run. */
    record AttemptView(
            int attempt,
            String execution,
            String state,
            Instant requestedAt,
            String requestedBy,
            Optional<Instant> startedAt,
            Optional<Instant> endedAt,
            Optional<String> failedStep,
            Optional<String> cause) {

        static AttemptView of(Run run, Attempt attempt) {
            var state = attempt.state();
            return new AttemptView(
                    attempt.number(),
                    run.id().executionName(attempt.number()),
                    RunView.word(state),
                    attempt.requestedAt(),
                    attempt.requestedBy(),
                    state.started(),
                    state.ended(),
                    RunView.failedStep(state),
                    state.reason());
        }
    }

    /** Where each stage writes what it did; what a stage did not reach is not there. */
    record Evidence(
            String slices,
            String rawObjects,
            String rawManifest,
            String jobReport,
            String copyManifest,
            String quarantine,
            String report) {

        static Evidence of(Run run, Estate estate) {
            var control = "s3://" + estate.controlBucket() + "/";
            var raw = "s3://" + estate.rawBucket() + "/";
            var processed = "s3://" + estate.processedBucket() + "/";
            return new Evidence(
                    control + Keys.slices(run.id()),
                    raw + Keys.rawFolder(run.source(), run.stream(), run.id()),
                    raw + Keys.rawManifest(run.source(), run.id()),
                    processed + Keys.jobReport(run.id()),
                    processed + Keys.copyManifest(run.id()),
                    processed + Keys.quarantineFolder(run.source(), run.id()),
                    control + Keys.runReport(run.id()));
        }
    }
}
