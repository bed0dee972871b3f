package dev.headgate.sandbox.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The checkout that the tests run in, and a Python with moto for them. */
final class Checkout {

    private Checkout() {}

    /** The folder that holds the whole project. */
    static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("terraform/estate"))) {
            folder = Objects.requireNonNull(folder.getParent(), "The tests run outside of a checkout.");
        }
        return folder;
    }

    /** The property {@code headgate.test.python}, the launcher's environment, or one made here once. */
    static synchronized Path python() throws IOException, InterruptedException {
        var told = System.getProperty("headgate.test.python");
        if (told != null) {
            return Path.of(told);
        }
        var state = System.getenv()
                .getOrDefault("HEADGATE_STATE", root().resolve(".headgate").toString());
        var launchers = Path.of(state).resolve("venv/bin/python");
        return Files.isExecutable(launchers) ? launchers : made(root().resolve("sandbox/target/moto-venv"));
    }

    private static Path made(Path venv) throws IOException, InterruptedException {
        var python = venv.resolve("bin/python");
        var done = venv.resolve("complete");
        if (!Files.exists(done)) {
            run("python3", "-m", "venv", venv.toString());
            var requirements = root().resolve("sandbox/moto/requirements.txt").toString();
            run(python.toString(), "-m", "pip", "install", "-q", "--require-hashes", "-r", requirements);
            Files.createFile(done);
        }
        return python;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).inheritIO().start();
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(List.of(command) + " did not work; the tests need python3 with venv and PyPI.");
        }
    }
}
