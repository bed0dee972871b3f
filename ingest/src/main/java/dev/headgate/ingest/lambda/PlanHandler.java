package dev.headgate.ingest.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.headgate.contract.Lane;
import dev.headgate.contract.RunInput;
import dev.headgate.ingest.engine.Planner;
import dev.headgate.ingest.engine.Slices;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

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
        var source = Documents.source(estate, run.source(), Documents.read(control, run.definition()));
        var stream = source.definition().stream(run.stream());
        var planned = new Planner(run.source(), run.definition(), source.config()).plan(stream, run.requestedAt());
        var slices = new Slices(control, run.run());
        var kept = slices.keep(planned);
        var lanes = slices.lanes(kept.size());
        log(context, run.run(), "planned", Map.of("slices", kept.size(), "lanes", lanes.size()));
        return new Plan(lanes);
    }

    /** The lanes of a run. */
    record Plan(List<Lane> lanes) {}
}
