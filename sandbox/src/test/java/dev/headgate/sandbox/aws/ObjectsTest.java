package dev.headgate.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Objects through the genuine SDK. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObjectsTest {

    private RunningGateway aws;
    private S3Client s3;

    @BeforeAll
    void start(@TempDir Path state) throws Exception {
        aws = RunningGateway.start(state, (_, _) -> {
            throw new SQLException("No warehouse here");
        });
        s3 = aws.client(S3Client.builder());
    }

    @AfterAll
    void stop() {
        aws.close();
    }

    @Test
    void an_object_comes_back_as_it_was_put() throws IOException {
        var content = new byte[3_000_000];
        new Random(7).nextBytes(content);
        var bucket = aws.estate().bucket("processed");

        s3.putObject(
                put -> put.bucket(bucket).key("a b/ü+%.bin").contentType("application/x-own"),
                RequestBody.fromBytes(content));
        var back = s3.getObjectAsBytes(get -> get.bucket(bucket).key("a b/ü+%.bin"));
        var part =
                s3.getObjectAsBytes(get -> get.bucket(bucket).key("a b/ü+%.bin").range("bytes=10-19"));

        assertThat(back.asByteArray()).isEqualTo(content);
        assertThat(back.response().contentType()).isEqualTo("application/x-own");
        assertThat(part.asByteArray()).hasSize(10);
        assertThat(s3.headObject(head -> head.bucket(bucket).key("a b/ü+%.bin")).contentLength())
                .isEqualTo(3_000_000);
    }

    @Test
    void a_body_of_unknown_length_arrives_whole() throws Exception {
        var content = new byte[300_000];
        new Random(8).nextBytes(content);
        var bucket = aws.estate().bucket("processed");
        var put = HttpRequest.newBuilder(URI.create(aws.gateway().endpoint() + "/" + bucket + "/streamed"))
                .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(content)))
                .build();

        var answer = HttpClient.newHttpClient().send(put, HttpResponse.BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(s3.getObjectAsBytes(get -> get.bucket(bucket).key("streamed"))
                        .asByteArray())
                .isEqualTo(content);
    }

    @Test
    void a_conditional_put_wins_once() {
        var bucket = aws.estate().bucket("control");
        var tag = s3.putObject(put -> put.bucket(bucket).key("once").ifNoneMatch("*"), RequestBody.fromString("1"))
                .eTag();

        assertThatThrownBy(() -> s3.putObject(
                        put -> put.bucket(bucket).key("once").ifNoneMatch("*"), RequestBody.fromString("2")))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(412));
        s3.putObject(put -> put.bucket(bucket).key("once").ifMatch(tag), RequestBody.fromString("3"));
        assertThatThrownBy(() ->
                        s3.putObject(put -> put.bucket(bucket).key("once").ifMatch(tag), RequestBody.fromString("4")))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(412));
        assertThat(s3.getObjectAsBytes(get -> get.bucket(bucket).key("once")).asUtf8String())
                .isEqualTo("3");
    }

    @Test
    void of_many_conditional_puts_at_once_one_wins() {
        var bucket = aws.estate().bucket("control");

        var winners = IntStream.range(0, 12)
                .parallel()
                .filter(n -> wins(bucket, n))
                .boxed()
                .toList();

        assertThat(winners).hasSize(1);
        assertThat(s3.getObjectAsBytes(get -> get.bucket(bucket).key("race")).asUtf8String())
                .isEqualTo("by " + winners.getFirst());
    }

    private boolean wins(String bucket, int n) {
        try {
            s3.putObject(put -> put.bucket(bucket).key("race").ifNoneMatch("*"), RequestBody.fromString("by " + n));
            return true;
        } catch (S3Exception e) {
            return false;
        }
    }

    @Test
    void parts_become_one_object_and_lists_come_in_pages() {
        var bucket = aws.estate().bucket("processed");
        var first = new byte[5 << 20];
        var upload = s3.createMultipartUpload(create -> create.bucket(bucket).key("parts/whole"))
                .uploadId();
        var parts = List.of(part(bucket, upload, 1, first), part(bucket, upload, 2, new byte[100]));
        s3.completeMultipartUpload(complete ->
                complete.bucket(bucket).key("parts/whole").uploadId(upload).multipartUpload(all -> all.parts(parts)));
        IntStream.range(0, 5)
                .forEach(n -> s3.putObject(put -> put.bucket(bucket).key("parts/" + n), RequestBody.fromString("x")));

        var listed = s3.listObjectsV2Paginator(
                list -> list.bucket(bucket).prefix("parts/").maxKeys(2));

        assertThat(listed.contents()).hasSize(6);
        assertThat(s3.headObject(head -> head.bucket(bucket).key("parts/whole")).contentLength())
                .isEqualTo(first.length + 100L);
    }

    private CompletedPart part(String bucket, String upload, int number, byte[] content) {
        var tag = s3.uploadPart(
                        part -> part.bucket(bucket)
                                .key("parts/whole")
                                .uploadId(upload)
                                .partNumber(number),
                        RequestBody.fromBytes(content))
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }
}
