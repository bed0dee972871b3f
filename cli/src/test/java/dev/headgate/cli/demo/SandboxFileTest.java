package dev.headgate.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.cli.CannotRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxFileTest {

    @TempDir
    Path folder;

    @Test
    void is_found_where_the_sandbox_of_the_checkout_writes_it() throws IOException {
        var run = Files.createDirectories(folder.resolve(".headgate/run"));
        Files.writeString(run.resolve("sandbox.json"), """
                {"console":"http://127.0.0.1:8080","issuer":"http://127.0.0.1:9000","sample_api":"http://127.0.0.1:8090",
                 "cli_client":{"id":"headgate-cli","secret":"s3cret"},"sample_admin_token":"adm1n","sample_api_token":"t0ken",
                 "gateway":"http://127.0.0.1:4566","warehouse":{"url":"jdbc:redshift://127.0.0.1:5439/dev","user":"u","password":"pa55"},
                 "started_at":"2026-03-01T00:00:00Z"}""");

        var file = SandboxFile.of(Map.of("HEADGATE_HOME", folder.toString()));

        assertThat(file.cliClient().secret()).isEqualTo("s3cret");
        assertThat(file.regionName()).isEqualTo("eu-central-1");
        assertThat(file + " " + file.cliClient() + " " + file.warehouse())
                .doesNotContain("s3cret", "adm1n", "t0ken", "pa55");
    }

    @Test
    void that_is_broken_is_refused_without_quoting_it() throws IOException {
        var broken = Files.writeString(folder.resolve("sandbox.json"), "{\"console\": s3cret");

        assertThatThrownBy(() -> SandboxFile.read(broken))
                .isInstanceOf(CannotRun.class)
                .hasNoCause()
                .message()
                .contains("sandbox.json")
                .doesNotContain("s3cret");
    }
}
