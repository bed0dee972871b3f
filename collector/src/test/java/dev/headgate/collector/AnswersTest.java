package dev.headgate.collector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.collector.call.Reply;
import dev.headgate.engine.posture.Answer;
import dev.headgate.engine.posture.Call;
import org.junit.jupiter.api.Test;

class AnswersTest {

    @Test
    void what_is_refused_to_two_sessions_of_a_role_is_the_same_answer() {
        assertThat(refusedTo("task-1")).isEqualTo(refusedTo("task-2")).isInstanceOf(Answer.Denied.class);
        assertThat(refusedTo("task-1").toString()).contains("assumed-role/scanner is not authorized");
    }

    private static Answer refusedTo(String session) {
        var message = "User: arn:aws:sts::123456789012:assumed-role/scanner/" + session
                + " is not authorized to perform: s3:GetBucketAcl";
        return Answers.refused(Call.ACL, new Reply.Refused(403, "AccessDenied", message, ""));
    }
}
