package dev.headgate.collector;

import dev.headgate.collector.call.Ask;
import dev.headgate.collector.call.Caller;
import dev.headgate.collector.call.Reply;
import dev.headgate.collector.call.Service;
import dev.headgate.collector.document.XmlAnswer;
import dev.headgate.collector.sign.Encoding;
import dev.headgate.engine.posture.Answer;
import dev.headgate.engine.posture.BucketSnapshot;
import dev.headgate.engine.posture.BucketSnapshot.Fate;
import dev.headgate.engine.posture.Call;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks one bucket everything, one call after the other. What one call comes to does not stop the next, unless the bucket is gone. */
final class BucketCollector {

    private static final String NO_SUCH_BUCKET = "NoSuchBucket";

    private final Caller caller;
    private final Answers answers;
    private final Clock clock;

    BucketCollector(Caller caller, Answers answers, Clock clock) {
        this.caller = caller;
        this.answers = answers;
        this.clock = clock;
    }

    BucketSnapshot collect(Listed bucket, Set<Call> calls) throws InterruptedException {
        var takenAt = clock.instant();
        var found = new EnumMap<Call, Answer>(Call.class);
        var region = bucket.region();
        if (region.isEmpty()) {
            var located = ask(Call.ACL, "location", bucket.name(), bucket.fallback());
            if (isGone(located.reply())) {
                return new BucketSnapshot(
                        bucket.name(), bucket.fallback(), bucket.account(), takenAt, found, Fate.DELETED);
            }
            region = location(located, bucket.fallback());
        }
        for (var call : calls) {
            var derived = derived(call, found);
            if (derived != null) {
                found.put(call, derived);
                continue;
            }
            var asked = ask(call, BucketCalls.of(call).parameter(), bucket.name(), region);
            region = asked.region();
            if (isGone(asked.reply())) {
                return new BucketSnapshot(bucket.name(), region, bucket.account(), takenAt, found, Fate.DELETED);
            }
            found.put(call, contained(call, asked.reply()));
        }
        return new BucketSnapshot(bucket.name(), region, bucket.account(), takenAt, found, Fate.PRESENT);
    }

    /** Without a policy there is no status of it, and whoever may not see the one may not see the other. */
    private static @Nullable Answer derived(Call call, Map<Call, Answer> found) {
        return call == Call.POLICY_STATUS && found.get(Call.POLICY) instanceof Answer.Absent absent ? absent : null;
    }

    private Answer contained(Call call, Reply reply) {
        try {
            return answers.of(call, reply);
        } catch (RuntimeException e) {
            return new Answer.Failed(call.api() + " was answered in a way that cannot be read (" + e + ").");
        }
    }

    /** A bucket that lies elsewhere says where; it is asked there at once. */
    private Asked ask(Call call, String parameter, String bucket, String region) throws InterruptedException {
        var ask = Ask.get(Service.S3, region, "/" + Encoding.of(bucket), Map.of(parameter, ""));
        var reply = caller.ask(ask);
        if (reply instanceof Reply.Refused refused
                && !refused.region().isEmpty()
                && !refused.region().equals(region)) {
            return new Asked(caller.ask(ask.in(refused.region())), refused.region());
        }
        return new Asked(reply, region);
    }

    private static boolean isGone(Reply reply) {
        return reply instanceof Reply.Refused refused && refused.code().equals(NO_SUCH_BUCKET);
    }

    /** S3 says nothing for us-east-1 and "EU" for eu-west-1 ("GetBucketLocation"). */
    private static String location(Asked located, String fallback) {
        if (!(located.reply() instanceof Reply.Answered answered)) {
            return located.region().isEmpty() ? fallback : located.region();
        }
        var constraint = XmlAnswer.parse(answered.text()).tree().asString("");
        return constraint.isEmpty() ? "us-east-1" : constraint.equals("EU") ? "eu-west-1" : constraint;
    }

    /**
     * A bucket of the account's list.
     *
     * @param name its name
     * @param region where it lies; empty when the list does not say
     * @param account the owner's number
     * @param fallback where to ask first when the region is not known
     */
    record Listed(String name, String region, String account, String fallback) {}

    private record Asked(Reply reply, String region) {}
}
