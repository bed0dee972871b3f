package dev.headgate.cli.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.cli.CannotRun;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.glue.model.GlueException;

class SurveyTest {

    private final Survey survey = new Survey();

    @Test
    void what_is_not_there_is_nothing_to_speak_of() {
        for (var code : new String[] {
            "EntityNotFoundException",
            "NoSuchBucketPolicy",
            "StateMachineDoesNotExist",
            "AWS.SimpleQueueService.NonExistentQueue"
        }) {
            assertThat(survey.<String>ask("it", () -> refuse(400, code))).isEmpty();
        }
        assertThat(survey.<String>ask("it", () -> refuse(404, ""))).isEmpty();
        assertThat(survey.unread()).isEmpty();
    }

    @Test
    void what_is_denied_or_fails_is_kept() {
        survey.<String>ask("the job", () -> refuse(400, "AccessDeniedException"));
        survey.<String>ask("the bucket", () -> refuse(403, "Forbidden"));
        survey.<String>ask("the key", () -> refuse(500, "InternalFailure"));
        survey.<String>ask("the topic", () -> {
            throw SdkClientException.create("timed out");
        });

        assertThat(survey.unread())
                .containsExactly(
                        new Unread("the job", "denied (AccessDeniedException)"),
                        new Unread("the bucket", "denied (Forbidden)"),
                        new Unread("the key", "refused with 500 InternalFailure"),
                        new Unread("the topic", "no answer: timed out"))
                .allMatch(Unread::mayBeThere);
    }

    @Test
    void what_a_stand_in_does_not_know_cannot_be_there() {
        survey.<String>ask("the rules", () -> refuse(501, "NotImplemented"));

        assertThat(survey.unread()).hasSize(1).noneMatch(Unread::mayBeThere);
    }

    @Test
    void type_and_module_are_those_of_the_address() {
        survey.found("module.ingest.module.role[\"a.b\"].aws_iam_role_policy.more[\"platform\"]", "a:b", new Values());
        survey.found("module.zone[\"raw\"].aws_s3_bucket.this", "raw", new Values());

        assertThat(survey.found()).extracting(Found::type).containsExactly("aws_iam_role_policy", "aws_s3_bucket");
        assertThat(survey.found()).extracting(Found::module).containsExactly("ingest", "zone");
    }

    @Test
    void one_place_takes_one_resource() {
        survey.found("module.zone[\"raw\"].aws_s3_bucket.this", "raw", new Values());
        survey.found("module.zone[\"raw\"].aws_s3_bucket.this", "other", new Values());

        assertThatThrownBy(survey::checkPlaces)
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("aws_s3_bucket.this");
    }

    private static String refuse(int status, String code) {
        throw GlueException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }
}
