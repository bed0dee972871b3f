package dev.headgate.glue;

import dev.headgate.contract.JobReport;
import dev.headgate.contract.Json;
import dev.headgate.glue.local.LocalRun;
import dev.headgate.glue.store.KeyAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The transform from folder to folder: {@code --mapping FILE --in DIR --out DIR [--threads N] [--spark] [--column-keys FILE]}. */
public final class LocalEtl {

    private LocalEtl() {}

    /** Prints the report as JSON; ends with status 1 and one sentence when the run failed. */
    public static void main(String[] args) {
        try {
            System.out.println(Json.text(run(args)));
        } catch (Throwable e) {
            // All of it, because Spark throws checked exceptions that no signature tells.
            System.err.println("HEADGATE-ERROR: " + Failure.sentence(e));
            System.exit(1);
        }
    }

    static JobReport run(String... args) throws IOException {
        var arguments = new Arguments(args, Set.of("spark"));
        var run = new LocalRun(
                existing(arguments, "mapping"),
                existing(arguments, "in"),
                Path.of(arguments.needed("out")),
                threads(arguments),
                keys(arguments));
        return arguments.has("spark") ? run.onSpark() : run.onThreads();
    }

    private static Path existing(Arguments arguments, String name) {
        var path = Path.of(arguments.needed(name));
        if (!Files.exists(path)) {
            throw new IllegalArgumentException("--" + name + " " + path + " does not exist.");
        }
        return path;
    }

    private static KeyAddress keys(Arguments arguments) {
        return arguments
                .optional("column-keys")
                .<KeyAddress>map(file -> new KeyAddress.KeyFile(
                        existing(arguments, "column-keys").toAbsolutePath().toString()))
                .orElseGet(() -> new KeyAddress.Nowhere("--column-keys FILE"));
    }

    private static int threads(Arguments arguments) {
        var threads = arguments.optional("threads");
        try {
            var count =
                    threads.map(Integer::parseInt).orElse(Runtime.getRuntime().availableProcessors());
            if (count >= 1) {
                return count;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--threads is a whole number from 1.", e);
        }
        throw new IllegalArgumentException("--threads is a whole number from 1.");
    }
}
