package dev.headgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrateTest {

    private final StringWriter words = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void a_missing_argument_or_folder_is_a_wrong_argument() {
        assertThat(run("--user", "headgate_owner")).isEqualTo(2);
        assertThat(run(arguments(1, folder.resolve("nowhere")))).isEqualTo(2);
        assertThat(words.toString()).contains("--url").contains("There is no folder");
    }

    @Test
    void a_warehouse_that_does_not_answer_is_a_failure() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }

        assertThat(run(arguments(closed, folder))).isEqualTo(1);
        assertThat(words.toString()).contains("The warehouse was not migrated").doesNotContain("a-secret");
    }

    private int run(String... arguments) {
        return Migrate.run(new PrintWriter(words, true), Map.of(Migrate.PASSWORD, "a-secret"), List.of(arguments));
    }

    private static String[] arguments(int port, Path folder) {
        return new String[] {
            "--url",
            "jdbc:redshift://127.0.0.1:" + port + "/analytics?ssl=false",
            "--user",
            "headgate_owner",
            "--dir",
            folder.toString()
        };
    }
}
