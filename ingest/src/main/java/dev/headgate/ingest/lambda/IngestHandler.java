package dev.headgate.ingest.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.headgate.contract.Lane;
import dev.headgate.contract.RunId;
import dev.headgate.contract.Slice;
import dev.headgate.contract.SourceId;
import dev.headgate.ingest.engine.Engine;
import dev.headgate.ingest.engine.Outcome;
import dev.headgate.ingest.engine.SliceTask;
import dev.headgate.ingest.engine.Slices;
import dev.headgate.ingest.engine.StoredProgress;
import dev.headgate.ingest.http.Gate;
import dev.headgate.ingest.http.Hosts;
import dev.headgate.ingest.http.Patience;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Supplier;

/** The function that works through the slices of a lane until they are done, its time is up or the API asks to wait. */
public final class IngestHandler extends JsonHandler<IngestHandler.Turn> {

    private static final Duration LONGEST_TURN = Duration.ofMinutes(12);

    public IngestHandler() {
        this(SharedEstate::get);
    }

    IngestHandler(Supplier<Estate> estate) {
        super(Turn.class, estate);
    }

    @Override
    Answer answer(Turn turn, Estate estate, Context context) throws InterruptedException {
        var now = estate.time().now();
        var deadline = now.plus(turnLength(context));
        var slices = new Slices(estate.zones().control(), turn.run()).read();
        var document = Documents.read(estate.zones().control(), turn.definition());
        var source = Documents.source(estate, turn.source(), document);
        var engine = engine(turn, source, estate, Lane.workers(slices.size()));
        for (var slice : slices.subList(turn.lane().from(), turn.lane().to())) {
            var task = task(turn, source, slice);
            var progress = new StoredProgress(estate.zones().control(), turn.run(), slice.id(), turn.attempt());
            var outcome = engine.pull(task, progress, deadline);
            log(
                    context,
                    turn.run(),
                    "slice " + slice.id(),
                    Map.of(
                            "rows",
                            outcome.checkpoint().rows(),
                            "done",
                            outcome.checkpoint().done()));
            if (outcome instanceof Outcome.Waiting waiting) {
                return new Answer(false, wholeSecond(waiting.until()));
            }
            if (outcome instanceof Outcome.OutOfTime) {
                return new Answer(false, wholeSecond(estate.time().now()));
            }
        }
        return new Answer(true, wholeSecond(estate.time().now()));
    }

    private static Engine engine(Turn turn, Documents.Source source, Estate estate, int workers) {
        var http = estate.http().apply(new Hosts(source.definition().hosts()));
        var outside = new Engine.Outside(http, estate.zones().raw(), estate.time(), Patience.standard());
        var gate =
                new Gate(source.definition().rate(), workers, estate.closures().apply(turn.source()));
        return new Engine(source.definition(), source.config(), outside, gate);
    }

    private static SliceTask task(Turn turn, Documents.Source source, Slice slice) {
        return new SliceTask(
                turn.run(),
                turn.attempt(),
                turn.source(),
                source.definition().stream(turn.stream()),
                slice,
                source.definition().onDrift(),
                SliceTask.OBJECT_BYTES);
    }

    private static Duration turnLength(Context context) {
        var most = Duration.ofMillis(context.getRemainingTimeInMillis() * 8L / 10);
        return most.compareTo(LONGEST_TURN) < 0 ? most : LONGEST_TURN;
    }

    /** Rounded up, because a wait that ends a moment early is a call too early. */
    private static Instant wholeSecond(Instant instant) {
        var second = instant.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(instant) ? second : second.plusSeconds(1);
    }

    /** What a turn is given. */
    record Turn(RunId run, int attempt, SourceId source, String stream, String definition, Lane lane) {}

    /** Whether the lane is done, and when to go on if not. */
    record Answer(boolean done, Instant waitUntil) {}
}
