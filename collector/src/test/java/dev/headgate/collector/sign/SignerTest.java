package dev.headgate.collector.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Against the signatures that AWS publishes: the Signature Version 4 test suite, and the examples of "Authenticating Requests" in the S3 API reference. */
class SignerTest {

    private static final Scope SUITE = new Scope("us-east-1", "service");
    private static final Scope S3 = new Scope("us-east-1", "s3");

    private final Signer suite =
            new Signer(new AccessKey("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", Optional.empty()));
    private final Signer s3 = new Signer(
            new AccessKey("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", Optional.empty()));

    @Test
    void the_suites_plain_get() {
        assertThat(suite.authorization(ofSuite("GET", ""), SUITE))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, "
                        + "SignedHeaders=host;x-amz-date, "
                        + "Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
    }

    @Test
    void the_suites_plain_post() {
        assertThat(suite.authorization(ofSuite("POST", ""), SUITE))
                .endsWith("Signature=5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b");
    }

    @Test
    void the_suites_query_in_order() {
        assertThat(suite.authorization(ofSuite("GET", "Param1=value1&Param2=value2"), SUITE))
                .endsWith("Signature=b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500");
    }

    @Test
    void the_lifecycle_of_s3s_example() {
        assertThat(s3.authorization(ofS3("/", "lifecycle=", Map.of()), S3))
                .endsWith("Signature=fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
    }

    @Test
    void the_list_of_s3s_example() {
        assertThat(s3.authorization(ofS3("/", "max-keys=2&prefix=J", Map.of()), S3))
                .endsWith("Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }

    @Test
    void the_object_of_s3s_example_with_a_header_more() {
        assertThat(s3.authorization(ofS3("/test.txt", "", Map.of("range", "bytes=0-9")), S3))
                .contains("SignedHeaders=host;range;x-amz-content-sha256;x-amz-date")
                .endsWith("Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void the_derived_key_is_made_again_for_another_day() {
        var first = s3.authorization(ofS3("/", "lifecycle=", Map.of()), S3);
        var headers = new TreeMap<>(Map.of("host", "h", "x-amz-date", "20130525T000000Z"));
        s3.authorization(new Signer.Canonical("GET", "/", "", headers, Signer.NO_BODY), S3);

        assertThat(s3.authorization(ofS3("/", "lifecycle=", Map.of()), S3)).isEqualTo(first);
    }

    @Test
    void the_hash_of_nothing_is_the_constant() {
        assertThat(Signer.hash(new byte[0])).isEqualTo(Signer.NO_BODY);
        assertThat(Signer.hash("a".getBytes(StandardCharsets.UTF_8))).isNotEqualTo(Signer.NO_BODY);
    }

    @Test
    void time_is_written_without_marks() {
        assertThat(Signer.time(Instant.parse("2015-08-30T12:36:00.999Z"))).isEqualTo("20150830T123600Z");
    }

    @Test
    void temporary_keys_send_their_token_along() {
        var temporary = new Signer(new AccessKey("id", "secret", Optional.of("token")));

        assertThat(temporary.tokenHeader()).isEqualTo(Map.of("x-amz-security-token", "token"));
        assertThat(suite.tokenHeader()).isEmpty();
    }

    @Test
    void a_secret_is_never_shown() {
        assertThat(new AccessKey("id", "hidden", Optional.of("also")).toString())
                .isEqualTo("AccessKey[id]");
    }

    @Test
    void a_request_without_its_time_is_not_signed() {
        var canonical = new Signer.Canonical("GET", "/", "", new TreeMap<>(Map.of("host", "h")), Signer.NO_BODY);

        assertThatThrownBy(() -> s3.authorization(canonical, S3)).hasMessageContaining("x-amz-date");
    }

    @Test
    void everything_but_unreserved_characters_is_encoded() {
        assertThat(Encoding.of("aZ0-._~")).isEqualTo("aZ0-._~");
        assertThat(Encoding.of("a b/ü+*")).isEqualTo("a%20b%2F%C3%BC%2B%2A");
    }

    private static Signer.Canonical ofSuite(String method, String query) {
        var headers = new TreeMap<>(Map.of("host", "example.amazonaws.com", "x-amz-date", "20150830T123600Z"));
        return new Signer.Canonical(method, "/", query, headers, Signer.NO_BODY);
    }

    private static Signer.Canonical ofS3(String path, String query, Map<String, String> more) {
        var headers = new TreeMap<>(Map.of(
                "host",
                "examplebucket.s3.amazonaws.com",
                "x-amz-date",
                "20130524T000000Z",
                "x-amz-content-sha256",
                Signer.NO_BODY));
        headers.putAll(more);
        return new Signer.Canonical("GET", path, query, headers, Signer.NO_BODY);
    }
}
