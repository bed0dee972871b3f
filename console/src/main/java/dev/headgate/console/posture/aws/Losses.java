package dev.headgate.console.posture.aws;

import dev.headgate.collector.Collected;
import dev.headgate.console.platform.Refusal;
import dev.headgate.engine.posture.Answer;
import dev.headgate.engine.posture.BucketSnapshot;
import dev.headgate.engine.posture.Estate;

/** Tells AWS being away from what it says: an answer that was known and could not be had again is no news of the bucket. */
final class Losses {

    private Losses() {}

    /** Refuses what was collected when a call failed that had an answer before, so that it is tried again. */
    static void refuse(Estate before, Collected collected) {
        for (var name : collected.looked()) {
            var now = collected.estate().bucket(name);
            var then = before.bucket(name);
            if (now.isPresent() && then.isPresent()) {
                refuse(then.get(), now.get());
            }
        }
    }

    private static void refuse(BucketSnapshot then, BucketSnapshot now) {
        now.answers().forEach((call, answer) -> {
            if (answer instanceof Answer.Failed(var sentence) && !(then.answer(call) instanceof Answer.Failed)) {
                throw Refusal.unavailable("Bucket " + now.bucket() + " could not be asked again: " + sentence);
            }
        });
    }
}
