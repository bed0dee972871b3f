package dev.headgate.console.runs;

import dev.headgate.console.runs.Diagnosis.Action;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A failure that the pipeline's own sentences give away; the first that fits is taken.
 *
 * @param sign what the sentence of the failure contains
 */
record KnownCause(Pattern sign, String likely, Action action, String next) {

    private static final String AGAIN = "Retry the run: it goes on from what is safe already.";
    private static final String SECRET = "Set the secret, then retry the run: it goes on from what is safe already.";
    private static final String EDIT =
            "Edit the source and run it again: a retry of this run keeps the version it has.";
    private static final String ADMIN = "Show this to somebody who runs the estate, then retry the run.";

    private static final List<KnownCause> ALL = List.of(
            of(
                    "it does not accept the credential",
                    "The secret of the source is wrong, has expired, or may not read this.",
                    Action.SET_SECRET,
                    SECRET),
            of(
                    "There is no secret |is not a JSON object of names and values|The source's secret has no value",
                    "The secret of the source is not stored as its definition reads it.",
                    Action.SET_SECRET,
                    SECRET),
            of(
                    "were set aside, a share of",
                    "The API sends more rows than usual that the mapping cannot take.",
                    Action.EDIT_SOURCE,
                    "Look at the rows under Quarantine, then correct the mapping, or raise stop_above, and run the source again."),
            of(
                    "differ from the declared schema",
                    "The API has changed the shape of its records.",
                    Action.EDIT_SOURCE,
                    "Compare the schema with what the preview shows, save a new version, and run the source again."),
            of(
                    "The API (answered [0-9]+|did not answer|sent an incomplete body).*fault [0-9]+ on this page",
                    "The API was unwell for longer than the pull is patient.",
                    Action.RETRY,
                    AGAIN),
            of(
                    "The API answered 4[0-9][0-9] to GET",
                    "The address or a parameter of the stream is not what the API expects.",
                    Action.EDIT_SOURCE,
                    EDIT),
            of(
                    "The API redirects|may reach only|is not a URL|is not an http or https address|would be cut into more than"
                            + "|as the next page|is not a moment in the format|The expression '|A request header of the"
                            + "|own services and is never a source|a user name before the host",
                    "The definition asks for something that the pull may not or cannot do.",
                    Action.EDIT_SOURCE,
                    EDIT),
            of(
                    "^The mapping .* cannot be used|cannot be read as a definition",
                    "The document that the run was started with cannot be used.",
                    Action.EDIT_SOURCE,
                    EDIT),
            of(
                    "The load was cancelled in the warehouse",
                    "Somebody ended the load in the warehouse, or its queue did.",
                    Action.RETRY,
                    AGAIN),
            of("sandbox restarted", "The sandbox was started anew while the run was going on.", Action.RETRY, AGAIN),
            of(
                    "longer than the state machine allows|took longer than|Task timed out|Timedout",
                    "There was more to do than the time that a step has, or something it waited for hung.",
                    Action.RETRY,
                    "Retry the run: it goes on from what is safe already. If it takes as long again, look at the steps for what it waited for."),
            of(
                    "process of the function ended|Runtime\\.ExitError",
                    "The function ran out of memory, or was ended from outside.",
                    Action.RETRY,
                    AGAIN),
            of(
                    "Start a new run|run the ingest again|restore the committed version|changes nothing\\.$",
                    "What the run stands on is not as it was committed.",
                    Action.RUN_AGAIN,
                    "Run the source again: a new run pulls everything anew."),
            of(
                    "AWS refused to start|environment variable|AccessDenied|not authorized|[Pp]ermission denied|HEADGATE_",
                    "The estate is not set up as the pipeline needs it.",
                    Action.ASK_ADMIN,
                    ADMIN),
            of("is in the hands of", "Two workers met over one slice; the other one has it.", Action.RETRY, AGAIN),
            of(
                    "[Rr]etry the run|Start a new attempt|Run it again",
                    "The figures of two stages were not equal, or a part of the run was not there.",
                    Action.RETRY,
                    AGAIN));

    private static final List<KnownCause> OF_THE_LOAD = List.of(
            of(
                    "[Pp]ermission|denied|not authorized|[Aa]ssume",
                    "The warehouse may not read the files, or the loader may not write the table.",
                    Action.ASK_ADMIN,
                    ADMIN),
            of(
                    "too long|out of range|overflow|incompatible|type|column|does not exist",
                    "The table in the warehouse is not as the mapping describes it.",
                    Action.EDIT_SOURCE,
                    "Compare the table with the mapping, save a version that fits, and run the source again."),
            of(
                    "serializable|deadlock|concurrent|conflict|lock",
                    "Something else wrote the same table at that moment.",
                    Action.RETRY,
                    AGAIN));

    private static final KnownCause LOAD = of(
            "",
            "The warehouse refused the load; nothing of it was kept.",
            Action.RETRY,
            "Retry the run. If the warehouse says the same again, look at its sentence.");

    private static final KnownCause NONE = of(
            "",
            "No known cause fits this sentence.",
            Action.RETRY,
            "Look at the logs around the failed step. A retry does no harm: it goes on from what is safe already.");

    static KnownCause of(Cause cause) {
        var load = cause.step().filter("LoadWarehouse"::equals).isPresent();
        var sentence = cause.sentence();
        var special = load
                ? OF_THE_LOAD.stream().filter(known -> known.fits(sentence)).findFirst()
                : Optional.<KnownCause>empty();
        return special.or(
                        () -> ALL.stream().filter(known -> known.fits(sentence)).findFirst())
                .orElse(load ? LOAD : NONE);
    }

    private boolean fits(String sentence) {
        return sign.matcher(sentence).find();
    }

    private static KnownCause of(String sign, String likely, Action action, String next) {
        return new KnownCause(Pattern.compile(sign), likely, action, next);
    }
}
