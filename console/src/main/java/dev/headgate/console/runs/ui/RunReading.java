package dev.headgate.console.runs.ui;

import dev.headgate.console.runs.AwsPlaces;
import dev.headgate.console.runs.Pipeline;
import dev.headgate.console.runs.RunTrail;
import dev.headgate.console.runs.Runs;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Where a run's page gets its facts.
 *
 * @param background where questions to AWS are asked, so that the page does not stand still
 */
@Component
record RunReading(
        Runs runs,
        RunTrail trail,
        Pipeline pipeline,
        AwsPlaces places,
        @Qualifier("applicationTaskExecutor") Executor background) {}
