package dev.headgate.console.posture.aws;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.collector.Collected;
import dev.headgate.collector.call.Tally;
import dev.headgate.console.platform.Refusal;
import dev.headgate.engine.posture.Answer;
import dev.headgate.engine.posture.BucketSnapshot;
import dev.headgate.engine.posture.BucketSnapshot.Fate;
import dev.headgate.engine.posture.Call;
import dev.headgate.engine.posture.Estate;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LossesTest {

    private static final Answer LOST = new Answer.Failed("GetBucketAcl: AWS could not be reached.");
    private static final Answer NONE = new Answer.Absent("NoSuchConfiguration");

    @Test
    void an_answer_that_was_known_and_is_lost_is_no_news() {
        assertThatThrownBy(() -> Losses.refuse(estate(NONE), collected(LOST)))
                .isInstanceOf(Refusal.class)
                .hasMessage("Bucket photos could not be asked again: GetBucketAcl: AWS could not be reached.");
    }

    @Test
    void an_answer_that_never_came_is_as_it_was() {
        assertThatCode(() -> Losses.refuse(estate(LOST), collected(LOST))).doesNotThrowAnyException();
        assertThatCode(() -> Losses.refuse(Estate.of(Map.of(), Map.of(), true), collected(LOST)))
                .doesNotThrowAnyException();
    }

    @Test
    void another_answer_is_news() {
        assertThatCode(() -> Losses.refuse(estate(NONE), collected(new Answer.Denied("Not for you."))))
                .doesNotThrowAnyException();
    }

    private static Collected collected(Answer answer) {
        return new Collected(estate(answer), Set.of("photos"), new Tally().counts());
    }

    private static Estate estate(Answer answer) {
        var bucket = new BucketSnapshot(
                "photos", "eu-central-1", "123456789012", Instant.EPOCH, Map.of(Call.ACL, answer), Fate.PRESENT);
        return Estate.of(Map.of(), Map.of("photos", bucket), true);
    }
}
