package dev.headgate.sandbox.aws.glue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One run of a job; times are epoch milliseconds.
 *
 * @param job the job's name
 * @param arguments the job's defaults and what the run was started with
 * @param completedOn 0 while it runs
 */
record JobRun(
        String id,
        String job,
        Map<String, String> arguments,
        long startedOn,
        long completedOn,
        State state,
        Optional<String> error) {

    /** Glue's states, as far as the sandbox reaches them. */
    enum State {
        RUNNING,
        SUCCEEDED,
        FAILED,
        STOPPED,
        TIMEOUT
    }

    /** Says in each answer that cores of this machine stand for the workers. */
    private static final String PROFILE = "headgate-sandbox: real Spark, simulated workers";

    JobRun {
        arguments = Map.copyOf(arguments);
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    /** This run, ended. */
    JobRun ended(State how, Optional<String> why, long now) {
        return new JobRun(id, job, arguments, startedOn, now, how, why);
    }

    /** This run as Glue's API shows it. */
    Map<String, Object> shown(Job settings, long now) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("Id", id);
        shown.put("Attempt", 0);
        shown.put("JobName", job);
        shown.put("JobMode", "SCRIPT");
        shown.put("JobRunState", state.name());
        shown.put("Arguments", arguments);
        shown.put("StartedOn", startedOn / 1000.0);
        shown.put("LastModifiedOn", (isRunning() ? startedOn : completedOn) / 1000.0);
        if (!isRunning()) {
            shown.put("CompletedOn", completedOn / 1000.0);
        }
        error.ifPresent(sentence -> shown.put("ErrorMessage", sentence));
        shown.put("ExecutionTime", ((isRunning() ? now : completedOn) - startedOn) / 1000);
        shown.put("Timeout", settings.timeoutMinutes());
        shown.put("WorkerType", settings.workerType());
        shown.put("NumberOfWorkers", settings.workers());
        shown.put("GlueVersion", settings.glueVersion());
        shown.put("LogGroupName", "/aws-glue/jobs");
        shown.put("ExecutionClass", "STANDARD");
        shown.put("ProfileName", PROFILE);
        return shown;
    }
}
