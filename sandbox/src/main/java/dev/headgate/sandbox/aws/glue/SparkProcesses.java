package dev.headgate.sandbox.aws.glue;

import dev.headgate.sandbox.Child;
import dev.headgate.sandbox.Children;
import dev.headgate.sandbox.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts a job's main class as a process of its own, as Glue starts a driver, and reads what it leaves behind. */
public final class SparkProcesses {

    /** How a job says in one line why it failed. */
    private static final String SENTENCE = "HEADGATE-ERROR: ";

    private final Home home;
    private final Children children;
    private final String classPath;
    private final Map<String, String> environment;

    public SparkProcesses(Home home, Children children, String classPath, Map<String, String> environment) {
        this.home = home;
        this.children = children;
        this.classPath = classPath;
        this.environment = Map.copyOf(environment);
    }

    Child start(JobRun run, Job job) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx2g");
        command.addAll(flags());
        command.addAll(List.of("-cp", classPath, job.main()));
        run.arguments().forEach((name, value) -> command.addAll(List.of(name, value)));
        return children.start(logName(run), command, environment);
    }

    /** What Spark needs of this Java, {@code glue-jobs/jvm-flags}: one flag a line. */
    private List<String> flags() throws IOException {
        var file = home.project().resolve("glue-jobs/jvm-flags");
        return Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .toList()
                : List.of();
    }

    /** What the run printed. */
    List<String> output(JobRun run) throws IOException {
        var file = home.logs().resolve(logName(run) + ".log");
        return Files.exists(file)
                ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                        .lines()
                        .toList()
                : List.of();
    }

    /** Why a run failed: its own last sentence, or how its process ended. */
    String failure(List<String> output, int exit) {
        return output.reversed().stream()
                .filter(line -> line.startsWith(SENTENCE))
                .findFirst()
                .map(line -> line.substring(SENTENCE.length()))
                .orElseGet(() -> silent(exit));
    }

    private static String silent(int exit) {
        return exit > 128
                ? "The job's process was ended from outside by signal " + (exit - 128)
                        + " before it finished; start the run again."
                : "The job's process ended with exit code " + exit + " without a reason; see the run's log.";
    }

    private static String logName(JobRun run) {
        return "glue-" + run.id();
    }
}
