package dev.headgate.collector.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a program took from its start to its end, its children's part included.
 *
 * @param exit its exit code
 * @param cpuSeconds of all its threads, in user and system mode
 * @param peakMebibytes the most memory that was resident at a time, of the largest of its processes
 * @param seconds by the clock on the wall
 */
record Cost(int exit, double cpuSeconds, double peakMebibytes, double seconds) {

    /** The operating system tells a parent what its ended children took; Java does not ask for it, so a parent in between does. */
    private static final String PARENT = """
            import resource, subprocess, sys, time
            started = time.monotonic()
            code = subprocess.call(sys.argv[2:])
            used = resource.getrusage(resource.RUSAGE_CHILDREN)
            with open(sys.argv[1], "w") as told:
                print(code, used.ru_utime + used.ru_stime, used.ru_maxrss, time.monotonic() - started, file=told)
            """;

    /** Runs a program to its end; what it prints goes to a file. */
    static Cost of(List<String> command, Map<String, String> environment, Path printed)
            throws IOException, InterruptedException {
        var told = Files.createTempFile("cost", ".txt");
        var all = new ArrayList<>(List.of("python3", "-c", PARENT, told.toString()));
        all.addAll(command);
        var builder = new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(printed.toFile());
        builder.environment().putAll(environment);
        builder.start().waitFor();
        var figures = Files.readString(told).strip().split(" ");
        Files.delete(told);
        return new Cost(
                Integer.parseInt(figures[0]),
                Double.parseDouble(figures[1]),
                Double.parseDouble(figures[2]) / 1024,
                Double.parseDouble(figures[3]));
    }
}
