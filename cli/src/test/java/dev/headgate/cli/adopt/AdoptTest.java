package dev.headgate.cli.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What adoption refuses before it asks AWS for anything. */
class AdoptTest {

    @TempDir
    private Path folder;

    private final StringWriter words = new StringWriter();

    @Test
    void nothing_is_written_over() throws IOException {
        var mine = Files.writeString(folder.resolve("main.tf"), "mine");

        assertThat(execute("--region", "eu-central-1", "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(execute("--region", "eu-central-1", "--out", mine.toString()))
                .isEqualTo(2);
        assertThat(words.toString()).contains("is not empty").contains("is a file");
        assertThat(mine).hasContent("mine");
    }

    @Test
    void an_unknown_region_is_said() {
        assertThat(execute("--region", "eu-centrl-1", "--out", out())).isEqualTo(2);
        assertThat(execute("--region", "aws-global", "--out", out())).isEqualTo(2);
        assertThat(words.toString())
                .contains("There is no AWS region 'eu-centrl-1'")
                .contains("'aws-global'");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void missing_credentials_are_said() {
        assumeTrue(System.getenv("AWS_ACCESS_KEY_ID") == null && System.getenv("AWS_WEB_IDENTITY_TOKEN_FILE") == null);
        System.clearProperty("aws.accessKeyId");
        System.setProperty("aws.sharedCredentialsFile", "/nonexistent");
        System.setProperty("aws.configFile", "/nonexistent");
        System.setProperty("aws.disableEc2Metadata", "true");

        assertThat(execute("--region", "eu-central-1", "--out", out())).isEqualTo(2);
        assertThat(words.toString()).contains("No AWS credentials were found. Sign in");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void a_setting_that_is_not_headgates_own_is_not_told() {
        assertThat(Functions.careful(Map.of("KEY", "hush", "HEADGATE_X", "a"), "HEADGATE_"))
                .isEqualTo(Map.of("KEY", Functions.NOT_TOLD, "HEADGATE_X", "a"));
    }

    @Test
    void an_address_that_does_not_answer_is_said() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");

        assertThat(execute("--region", "eu-central-1", "--endpoint", "http://127.0.0.1:" + free, "--out", out()))
                .isEqualTo(2);
        assertThat(words.toString()).contains("http://127.0.0.1:" + free + " does not answer");
    }

    @Test
    void texts_are_written_so_that_terraform_reads_them_back() {
        assertThat(Hcl.of("a \"b\" ${c} %{d} \\ \n")).isEqualTo("\"a \\\"b\\\" $${c} %%{d} \\\\ \\n\"");
        assertThat(Hcl.of(List.of(1, true, "x"))).isEqualTo("[1, true, \"x\"]");
        assertThat(Hcl.of(Map.of("days", 30))).isEqualTo("{ days = 30 }");
    }

    @Test
    void a_name_is_one_that_the_modules_take() {
        assertThat(Prefixes.isOne("headgate-prod")).isTrue();
        assertThat(Prefixes.isOne("data-platform-prod")).isTrue();
        assertThat(Prefixes.isOne("headgate")).isFalse();
        assertThat(Prefixes.isOne("Headgate-prod")).isFalse();
        assertThat(Prefixes.isOne("a-name-that-is-much-too-long")).isFalse();
    }

    private String out() {
        return folder.resolve("out").toString();
    }

    private int execute(String... arguments) {
        var writer = new PrintWriter(words, true);
        return new CommandLine(new Adopt(Map.of("HEADGATE_HOME", checkout().toString())))
                .setOut(writer)
                .setErr(writer)
                .setExecutionExceptionHandler((failure, _, _) -> {
                    writer.println(failure.getMessage());
                    return 2;
                })
                .execute(arguments);
    }

    private static Path checkout() {
        var home = Path.of("").toAbsolutePath();
        return Files.isDirectory(home.resolve("terraform")) ? home : Objects.requireNonNull(home.getParent());
    }
}
