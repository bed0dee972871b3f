package dev.headgate.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.cli.adopt.Adopt;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import software.amazon.awssdk.services.s3.S3Client;

/** Adoption of the sandbox's own estate. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdoptionTest {

    private static final String BY_HAND = "made-by-hand";

    private RunningGateway aws;

    @BeforeAll
    void start(@TempDir Path state) throws Exception {
        aws = RunningGateway.start(state, (_, _) -> {
            throw new SQLException("No warehouse here");
        });
        try (var s3 = aws.client(S3Client.builder())) {
            s3.createBucket(r -> r.bucket(BY_HAND)
                    .createBucketConfiguration(c -> c.locationConstraint("eu-central-1")));
        }
    }

    @AfterAll
    void stop() {
        aws.close();
    }

    @Test
    void the_estate_is_taken_over_and_nothing_is_replaced(@TempDir Path folder) throws Exception {
        var out = Path.of("/tmp/adopted");
        var words = new StringWriter();
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
        var environment = new HashMap<>(System.getenv());
        environment.put("HEADGATE_HOME", Checkout.root().toString());

        var code = new CommandLine(new Adopt(environment))
                .setOut(new PrintWriter(words, true))
                .setErr(new PrintWriter(words, true))
                .execute("--endpoint", aws.gateway().endpoint(), "--region", "eu-central-1", "--out", out.toString());

        System.err.println(words);
        assertThat(Files.readString(out.resolve("report.md"))).contains(BY_HAND);
        assertThat(code).isZero();
    }
}
