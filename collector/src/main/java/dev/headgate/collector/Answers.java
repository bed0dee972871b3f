package dev.headgate.collector;

import dev.headgate.collector.call.Reply;
import dev.headgate.collector.document.MalformedXml;
import dev.headgate.collector.document.XmlAnswer;
import dev.headgate.engine.posture.Answer;
import dev.headgate.engine.posture.Call;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;

/** Turns replies into answers. Buckets made alike answer alike, so an answer that was read before is used again: that saves reading and memory. Safe for threads. */
final class Answers {

    private static final int MOST_KEPT = 4_000;
    private static final int LONGEST_KEPT = 4_096;

    /** A refusal names the session too, which is another one each time; what is refused is refused to the role. */
    private static final Pattern SESSION = Pattern.compile("(:assumed-role/[^/\\s]+)/[^\\s]+");

    private final Map<Seen, Answer> seen = new ConcurrentHashMap<>();

    Answer of(Call call, Reply reply) {
        return switch (reply) {
            case Reply.Answered answered -> read(call, answered.text());
            case Reply.Refused refused
            when BucketCalls.of(call).absent().contains(refused.code()) ->
                kept(new Seen(call, refused.code()), new Answer.Absent(refused.code()));
            case Reply.Refused refused -> refused(call, refused);
            case Reply.Lost(var sentence) -> new Answer.Failed(call.api() + ": " + sentence);
        };
    }

    /** What a refusal means that does not say "there is none". */
    static Answer refused(Call call, Reply.Refused refused) {
        var message = SESSION.matcher(refused.message()).replaceAll("$1");
        var what = call.api() + " was refused with " + refused.status() + " " + refused.code()
                + (message.isEmpty() ? "." : " (" + message + ").");
        return refused.isDenied() ? new Answer.Denied(what) : new Answer.Failed(what);
    }

    private Answer read(Call call, String body) {
        var key = new Seen(call, body);
        var known = seen.get(key);
        return known != null ? known : kept(key, parsed(call, body));
    }

    private Answer kept(Seen key, Answer answer) {
        if (key.body().length() > LONGEST_KEPT || seen.size() >= MOST_KEPT) {
            return answer;
        }
        var earlier = seen.putIfAbsent(key, answer);
        return earlier != null ? earlier : answer;
    }

    private static Answer parsed(Call call, String body) {
        var root = BucketCalls.of(call).root();
        if (root.isEmpty()) {
            return new Answer.Value(JsonNodeFactory.instance.objectNode().put("Policy", body));
        }
        try {
            var answer = XmlAnswer.parse(body);
            return answer.root().equals(root)
                    ? new Answer.Value(answer.tree())
                    : new Answer.Failed(call.api() + " was answered with " + answer.root() + " instead of " + root
                            + ". The endpoint does not know this call.");
        } catch (MalformedXml e) {
            return new Answer.Failed(call.api() + ": " + e.getMessage());
        }
    }

    private record Seen(Call call, String body) {}
}
