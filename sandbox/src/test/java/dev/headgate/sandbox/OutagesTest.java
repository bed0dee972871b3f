package dev.headgate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.sandbox.journey.RunningSandbox;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutagesTest {

    private final AtomicBoolean serves = new AtomicBoolean(true);

    @Test
    void a_part_is_away_for_as_long_as_a_file_of_its_name_is_there(@TempDir Path folder) throws IOException {
        var home = new Home(folder, folder);
        Files.createDirectories(home.run().resolve("away"));
        var progress = new Progress(new PrintStream(java.io.OutputStream.nullOutputStream()), Clock.systemUTC());

        try (var outages = new Outages(home, progress, part())) {
            outages.watch();

            Files.createFile(home.run().resolve("away/lighthouse"));
            RunningSandbox.await(Duration.ofSeconds(10), "the part to be away", () -> !serves.get());
            Files.delete(home.run().resolve("away/lighthouse"));
            RunningSandbox.await(Duration.ofSeconds(10), "the part to be back", serves::get);
        }

        assertThat(serves).isTrue();
    }

    private Part part() {
        return new Part() {
            @Override
            public String name() {
                return "lighthouse";
            }

            @Override
            public void start() {
                serves.set(true);
            }

            @Override
            public void close() {
                serves.set(false);
            }
        };
    }
}
