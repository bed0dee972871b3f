package dev.headgate.console.platform;

import dev.headgate.contract.document.Problem;
import java.util.List;
import java.util.Map;

/** The console does not do what was asked; the message is a sentence for the person who asked. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why it was refused, as the caller has to know it. */
    public enum Kind {
        NOT_FOUND,
        BAD_REQUEST,
        INVALID,
        CONFLICT,
        STALE,
        PRECONDITION_MISSING,
        UPSTREAM_FAILED,
        UNAVAILABLE
    }

    private final Kind kind;
    private final transient Map<String, Object> facts;

    private Refusal(Kind kind, String message, Map<String, Object> facts) {
        super(message);
        this.kind = kind;
        this.facts = Map.copyOf(facts);
    }

    /** There is no such thing. */
    public static Refusal notFound(String message) {
        return new Refusal(Kind.NOT_FOUND, message, Map.of());
    }

    /** The request itself cannot be read. */
    public static Refusal badRequest(String message) {
        return new Refusal(Kind.BAD_REQUEST, message, Map.of());
    }

    /** One field of the request does not hold. */
    public static Refusal invalid(String field, String message) {
        return new Refusal(
                Kind.INVALID, message, Map.of("errors", List.of(Map.of("field", field, "message", message))));
    }

    /** A document does not follow its grammar; each problem has its place. */
    public static Refusal unusable(String document, List<Problem> problems) {
        var count = problems.size() == 1 ? "one problem" : problems.size() + " problems";
        return new Refusal(
                Kind.INVALID,
                "The " + document + " has " + count + "; mend what 'errors' names.",
                Map.of("document", document, "errors", problems));
    }

    /** The thing is in a state in which this cannot be done. */
    public static Refusal conflict(String message) {
        return new Refusal(Kind.CONFLICT, message, Map.of());
    }

    /** The same; the facts name what stands in the way. */
    public static Refusal conflict(String message, Map<String, Object> facts) {
        return new Refusal(Kind.CONFLICT, message, facts);
    }

    /** The thing was changed meanwhile; the facts name the difference. */
    public static Refusal changedMeanwhile(String message, Map<String, Object> facts) {
        return new Refusal(Kind.CONFLICT, message, facts);
    }

    /** The version that an If-Match names is not the current one; the facts name the difference. */
    public static Refusal stale(String message, Map<String, Object> facts) {
        return new Refusal(Kind.STALE, message, facts);
    }

    /** The request must say on which version it stands. */
    public static Refusal preconditionMissing(String message) {
        return new Refusal(Kind.PRECONDITION_MISSING, message, Map.of());
    }

    /** Something behind the console answered with an error. */
    public static Refusal upstreamFailed(String message) {
        return new Refusal(Kind.UPSTREAM_FAILED, message, Map.of());
    }

    /** Something behind the console does not answer; the same request may succeed later. */
    public static Refusal unavailable(String message) {
        return new Refusal(Kind.UNAVAILABLE, message, Map.of());
    }

    /** The message, which is always there. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    public Kind kind() {
        return kind;
    }

    /** What a program can read beside the sentence. */
    public Map<String, Object> facts() {
        return facts;
    }
}
