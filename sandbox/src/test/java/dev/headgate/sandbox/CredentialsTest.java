package dev.headgate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {

    @TempDir
    Path folder;

    private Home home;
    private Path file;

    @BeforeEach
    void home() {
        home = new Home(folder, folder.resolve("state"));
        file = home.data().resolve("credentials.json");
    }

    @Test
    void are_made_once_and_then_stay() throws IOException {
        var first = Credentials.of(home);

        assertThat(Credentials.of(home)).isEqualTo(first);
        assertThat(first.user("analyst")).hasSize(16).isNotEqualTo(first.user("admin"));
    }

    @Test
    void lie_in_a_file_that_only_the_owner_reads() throws IOException {
        Credentials.of(home);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(home.data())
                .isDirectoryContaining(path -> path.equals(file))
                .isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void show_names_and_no_secrets_as_text() throws IOException {
        var credentials = Credentials.of(home);

        assertThat(credentials.toString())
                .contains("operator")
                .doesNotContain(credentials.user("operator"), credentials.sampleToken());
    }

    @Test
    void of_an_older_sandbox_are_kept_and_completed() throws IOException {
        new PrivateFile(file).write("{\"users\":{\"analyst\":\"kept\"}}".getBytes());

        var credentials = Credentials.of(home);

        assertThat(credentials.user("analyst")).isEqualTo("kept");
        assertThat(credentials.client("headgate-cli")).isNotEmpty();
        assertThat(Credentials.of(home)).isEqualTo(credentials);
    }

    @Test
    void that_cannot_be_read_are_refused_without_quoting_them() throws IOException {
        new PrivateFile(file).write("{\"users\":{\"analyst\":\"hunter2".getBytes());

        assertThatThrownBy(() -> Credentials.of(home))
                .hasMessageContaining("credentials.json")
                .hasMessageContaining("--fresh")
                .hasNoCause()
                .message()
                .doesNotContain("hunter2");
    }

    @Test
    void for_somebody_unknown_are_refused_with_the_known_names() throws IOException {
        var credentials = Credentials.of(home);

        assertThatThrownBy(() -> credentials.user("root"))
                .hasMessageContaining("'root'")
                .hasMessageContaining("analyst");
    }
}
