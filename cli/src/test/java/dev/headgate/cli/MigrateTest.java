package dev.headgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrateTest {

    @TempDir
    private Path folder;

    @Test
    void a_missing_argument_or_folder_is_a_wrong_argument() {
        assertThat(Migrate.run(Map.of(), "--user", "headgate_owner")).isEqualTo(2);
        assertThat(run(1, folder.resolve("nowhere"))).isEqualTo(2);
    }

    @Test
    void a_warehouse_that_does_not_answer_is_a_failure() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }

        assertThat(run(closed, folder)).isEqualTo(1);
    }

    private static int run(int port, Path folder) {
        return Migrate.run(
                Map.of(Migrate.PASSWORD, "secret"),
                "--url",
                "jdbc:redshift://127.0.0.1:" + port + "/analytics?ssl=false",
                "--user",
                "headgate_owner",
                "--dir",
                folder.toString());
    }
}
