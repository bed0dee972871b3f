package dev.headgate.console.posture.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.contract.Json;
import dev.headgate.engine.posture.AccountSnapshot;
import dev.headgate.engine.posture.Answer;
import dev.headgate.engine.posture.BucketSnapshot;
import dev.headgate.engine.posture.BucketSnapshot.Fate;
import dev.headgate.engine.posture.Call;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SnapshotJsonTest {

    private static final Answer VALUE = value("{\"b\": \"日本 🙂\", \"a\": [1, {\"y\": null, \"x\": \"\"}]}");

    private static Answer value(String json) {
        return new Answer.Value(Json.mapper().readTree(json));
    }

    private static BucketSnapshot bucket(Map<Call, Answer> answers) {
        return new BucketSnapshot("photos", "eu-central-1", "123456789012", Instant.EPOCH, answers, Fate.PRESENT);
    }

    @Test
    void answers_come_back_as_they_were() {
        var answers = new EnumMap<Call, Answer>(Map.of(
                Call.POLICY, VALUE,
                Call.ACL, new Answer.Denied("Not for you."),
                Call.CORS, new Answer.Absent("NoSuchCORSConfiguration"),
                Call.LOGGING, new Answer.Failed("AWS did not answer.")));

        assertThat(SnapshotJson.answers(SnapshotJson.text(bucket(answers)))).isEqualTo(answers);
    }

    @Test
    void what_nobody_asked_is_not_kept() {
        var text = SnapshotJson.text(bucket(Map.of(Call.ACL, new Answer.NotAsked())));

        assertThat(text).isEqualTo("{}");
    }

    @Test
    void an_account_comes_back_as_it_was() {
        var account = new AccountSnapshot(
                "123456789012",
                Map.of(Call.TRAILS, VALUE),
                Map.of("eu-central-1", Map.of(Call.MACIE, new Answer.Absent("MacieIsNotEnabled"))),
                Map.of("eu-central-1/alias/aws/s3", VALUE));

        assertThat(SnapshotJson.account("123456789012", SnapshotJson.text(account)))
                .isEqualTo(account);
    }

    @Test
    void the_order_in_which_aws_names_things_is_no_difference() {
        var one = bucket(Map.of(Call.POLICY, value("{\"a\": 1, \"b\": {\"c\": 2, \"d\": 3}}")));
        var same = bucket(Map.of(Call.POLICY, value("{\"b\": {\"d\": 3, \"c\": 2}, \"a\": 1}")));
        var other = bucket(Map.of(Call.POLICY, value("{\"b\": {\"d\": 3, \"c\": 3}, \"a\": 1}")));

        assertThat(SnapshotJson.text(same)).isEqualTo(SnapshotJson.text(one));
        assertThat(SnapshotJson.hash(SnapshotJson.text(same)))
                .isNotEqualTo(SnapshotJson.hash(SnapshotJson.text(other)))
                .hasSize(32);
    }
}
