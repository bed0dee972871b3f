package dev.headgate.console.sources;

import dev.headgate.console.platform.Refusal;
import dev.headgate.contract.SourceId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Tries a source against its API before anything is saved or run. */
@Service
public class SourceChecks {

    private static final int MOST = 100;

    private final Sources sources;
    private final CheckFunction function;

    SourceChecks(Sources sources, CheckFunction function) {
        this.sources = sources;
        this.function = function;
    }

    /** Whether the API can be reached with the definition and the source's secret. */
    public JsonNode check(SourceId id, Trial trial) {
        return tryOut(Action.CHECK, id, known(id, trial));
    }

    /** The first records as they come, with request and response. */
    public JsonNode preview(SourceId id, Trial trial) {
        return tryOut(Action.PREVIEW, id, known(id, trial));
    }

    /** Tries a text that need not belong to a source yet; it is asked with the secret that was set for the id, if any. */
    public JsonNode tryOut(Action action, SourceId id, Trial trial) {
        var document = trial.definition()
                .orElseThrow(() -> Refusal.invalid("/definition", "The text of the definition belongs here."));
        var streams = DocumentCheck.streams(DocumentCheck.definition(document));
        var stream = trial.stream().orElse(streams.getFirst());
        var limit = Math.clamp(trial.limit().orElse(20), 1, MOST);
        return function.ask(new CheckFunction.Question(action.word(), id.value(), document, stream, limit));
    }

    private Trial known(SourceId id, Trial trial) {
        var current = sources.get(id).current().definition();
        return new Trial(Optional.of(trial.definition().orElse(current)), trial.stream(), trial.limit());
    }

    /** What the function is to find out. */
    public enum Action {
        /** Whether each stream's first page can be read. */
        CHECK,
        /** The first records of one stream. */
        PREVIEW,
        /** What the API answers, records or not. */
        LOOK;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What to try.
     *
     * @param definition a text that is not saved yet, absent for the current version
     * @param stream absent for the first
     */
    public record Trial(Optional<String> definition, Optional<String> stream, Optional<Integer> limit) {}
}
