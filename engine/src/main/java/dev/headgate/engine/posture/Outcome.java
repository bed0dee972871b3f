package dev.headgate.engine.posture;

/**
 * What a check came to.
 *
 * @param status one of five
 * @param sentence what was found, in words
 * @param path the value that decided, beginning with the name of the call
 */
public record Outcome(Status status, String sentence, String path) {

    /** The rule holds. */
    public static Outcome pass(String path, String sentence) {
        return new Outcome(Status.PASS, sentence, path);
    }

    /** The rule is broken. */
    public static Outcome fail(String path, String sentence) {
        return new Outcome(Status.FAIL, sentence, path);
    }

    /** The rule is not about this bucket. */
    public static Outcome notApplicable(String path, String sentence) {
        return new Outcome(Status.NOT_APPLICABLE, sentence, path);
    }

    /** AWS would not say. */
    public static Outcome unknown(String path, String sentence) {
        return new Outcome(Status.UNKNOWN, sentence, path);
    }

    /** AWS could not say. */
    public static Outcome error(String path, String sentence) {
        return new Outcome(Status.ERROR, sentence, path);
    }

    /** Pass or fail by one fact. */
    static Outcome of(boolean holds, String path, String holding, String broken) {
        return holds ? pass(path, holding) : fail(path, broken);
    }

    /** Why a call without a document decides: denied is unknown, failed is an error. Only for answers that are not known. */
    public static Outcome unanswered(Call call, Answer answer) {
        return switch (answer) {
            case Answer.Denied(var sentence) ->
                unknown(call.api(), sentence + " Allow the scanner " + call.permission() + ".");
            case Answer.Failed(var sentence) -> error(call.api(), sentence);
            case Answer.NotAsked() -> unknown(call.api(), call.api() + " was not asked in this scan.");
            case Answer.Value _, Answer.Absent _ -> throw new IllegalArgumentException(call.api() + " was answered.");
        };
    }
}
