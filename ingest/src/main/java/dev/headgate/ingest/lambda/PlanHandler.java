package dev.headgate.ingest.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.headgate.contract.Lane;
import dev.headgate.contract.RunInput;
import dev.headgate.contract.source.SourceDefinition;
import dev.headgate.contract.source.StreamDefinition;
import dev.headgate.ingest.engine.Planner;
import dev.headgate.ingest.engine.Slices;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The function that cuts a run into slices and lanes. */
public final class PlanHandler extends JsonHandler<RunInput> {

    public PlanHandler() {
        this(SharedEstate::get);
    }

    PlanHandler(Supplier<Estate> estate) {
        super(RunInput.class, estate);
    }

    @Override
    Plan answer(RunInput run, Estate estate, Context context) {
        var control = estate.zones().control();
        var definition = SourceDefinition.parse(Documents.read(control, run.definition()));
        var stream = definition.stream(run.stream());
        // The secret is asked for only where a bound of the windows comes from it.
        Map<String, Object> config = readsConfig(stream) ? estate.vault().config(run.source()) : Map.of();
        var planned = new Planner(run.source(), run.definition(), config).plan(stream, run.requestedAt());
        var slices = new Slices(control, run.run());
        var kept = slices.keep(planned);
        var lanes = slices.lanes(kept.size());
        log(context, run.run(), "planned", Map.of("slices", kept.size(), "lanes", lanes.size()));
        return new Plan(lanes);
    }

    private static boolean readsConfig(StreamDefinition stream) {
        var moments = stream.window().stream()
                .flatMap(window -> Stream.concat(Stream.of(window.start()), window.end().stream()));
        return moments.anyMatch(moment -> moment.expression().contains("config"));
    }

    /** The lanes of a run. */
    record Plan(List<Lane> lanes) {}
}
