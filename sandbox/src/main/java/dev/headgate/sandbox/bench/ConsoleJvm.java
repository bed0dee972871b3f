package dev.headgate.sandbox.bench;

import dev.headgate.sandbox.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/** The console's process seen from outside: its heap after a full collection, its processor time. */
final class ConsoleJvm {

    private static final Pattern USED = Pattern.compile("(?:DefNew|Tenured) +total \\d+K, used (\\d+)K");

    private final ProcessHandle process;

    ConsoleJvm(Home home) throws IOException {
        try (var notes = Files.list(home.run())) {
            process = notes.filter(note -> note.getFileName().toString().matches("console-[0-9]+\\.pid"))
                    .map(ConsoleJvm::noted)
                    .flatMap(java.util.Optional::stream)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No console runs in this sandbox."));
        }
    }

    private static java.util.Optional<ProcessHandle> noted(Path note) {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(note).split(" ")[0]));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Bytes that are in use after everything that can go has gone. */
    long heapInUse() throws IOException, InterruptedException {
        jcmd("GC.run");
        jcmd("GC.run");
        var used = USED.matcher(jcmd("GC.heap_info"));
        long kilobytes = 0;
        while (used.find()) {
            kilobytes += Long.parseLong(used.group(1));
        }
        if (kilobytes == 0) {
            throw new IllegalStateException("jcmd GC.heap_info does not say what is used; is it the serial collector?");
        }
        return kilobytes * 1024;
    }

    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        var program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var asking = new ProcessBuilder(program, String.valueOf(process.pid()), command)
                .redirectErrorStream(true)
                .start();
        var said = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (asking.waitFor() != 0) {
            throw new IOException("jcmd " + command + " failed: " + said.strip());
        }
        return said;
    }
}
