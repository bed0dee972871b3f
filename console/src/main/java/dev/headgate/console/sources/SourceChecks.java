package dev.headgate.console.sources;

import dev.headgate.contract.SourceId;
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
        return ask("check", id, trial);
    }

    /** The first records as they come, with request and response. */
    public JsonNode preview(SourceId id, Trial trial) {
        return ask("preview", id, trial);
    }

    private JsonNode ask(String action, SourceId id, Trial trial) {
        var source = sources.get(id);
        var document = trial.definition().orElse(source.current().definition());
        var streams = DocumentCheck.streams(DocumentCheck.definition(document));
        var stream = trial.stream().orElse(streams.getFirst());
        var limit = Math.clamp(trial.limit().orElse(20), 1, MOST);
        return function.ask(new CheckFunction.Question(action, id.value(), document, stream, limit));
    }

    /**
     * What to try.
     *
     * @param definition a text that is not saved yet, absent for the current version
     * @param stream absent for the first
     */
    public record Trial(Optional<String> definition, Optional<String> stream, Optional<Integer> limit) {}
}
