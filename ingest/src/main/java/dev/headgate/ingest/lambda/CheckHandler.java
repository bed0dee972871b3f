package dev.headgate.ingest.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.headgate.contract.RunId;
import dev.headgate.contract.Slice;
import dev.headgate.contract.SourceId;
import dev.headgate.contract.document.InvalidDocument;
import dev.headgate.contract.document.Problem;
import dev.headgate.ingest.SourceFailure;
import dev.headgate.ingest.engine.Engine;
import dev.headgate.ingest.engine.Planner;
import dev.headgate.ingest.engine.SliceTask;
import dev.headgate.ingest.http.Gate;
import dev.headgate.ingest.http.Hosts;
import dev.headgate.ingest.http.Patience;
import dev.headgate.ingest.http.Throttled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The function behind "does this source work", "what would come" and "what does the API say at all": it asks for first pages and keeps nothing. */
public final class CheckHandler extends JsonHandler<CheckHandler.Question> {

    private static final Patience SHORT = new Patience(2, Duration.ofMillis(500), Duration.ofSeconds(5));
    private static final RunId NO_RUN = new RunId("r-check");
    private static final int MOST_RECORDS = 100;

    public CheckHandler() {
        this(SharedEstate::get);
    }

    CheckHandler(Supplier<Estate> estate) {
        super(Question.class, estate);
    }

    @Override
    Finding answer(Question question, Estate estate, Context context) throws InterruptedException {
        try {
            var source = Documents.source(estate, question.source(), question.document());
            var stream = question.stream().orElse(source.definition().checked().get(0));
            return question.action().equals("check")
                    ? check(question, estate, source)
                    : firstPage(question, estate, source, stream);
        } catch (InvalidDocument e) {
            return Finding.bad(e.problems());
        } catch (SourceFailure | IllegalArgumentException e) {
            return Finding.bad(List.of(sentence(String.valueOf(e.getMessage()))));
        }
    }

    private static Finding check(Question question, Estate estate, Documents.Source source)
            throws InterruptedException {
        var problems = new ArrayList<Problem>();
        var last = Finding.bad(List.of());
        var names = question.stream().map(List::of).orElse(source.definition().checked());
        for (var name : names) {
            last = firstPage(question, estate, source, name);
            last.problems().forEach(problem -> problems.add(sentence("Stream " + name + ": " + problem.message())));
        }
        return new Finding(problems.isEmpty(), problems, List.of(), last.request(), last.response());
    }

    private static Finding firstPage(Question question, Estate estate, Documents.Source source, String name)
            throws InterruptedException {
        var stream = source.definition().stream(name);
        var slices = new Planner(question.source(), "check", source.config())
                .plan(stream, estate.time().now());
        var slice = slices.isEmpty() ? new Slice("none", name, Optional.empty(), Optional.empty()) : slices.get(0);
        var http =
                new Recording(estate.http().apply(new Hosts(source.definition().hosts())), estate.time());
        var outside = new Engine.Outside(http, estate.zones().raw(), estate.time(), SHORT);
        var engine = new Engine(
                source.definition(),
                source.config(),
                outside,
                new Gate(source.definition().rate(), 1, estate.closures().apply(question.source())));
        var task = new SliceTask(
                NO_RUN, 1, question.source(), stream, slice, source.definition().onDrift(), SliceTask.OBJECT_BYTES);
        return ask(question, engine, task, http);
    }

    private static Finding ask(Question question, Engine engine, SliceTask task, Recording http)
            throws InterruptedException {
        var shown = new Shown(engine.secrets(task));
        var problems = new ArrayList<Problem>();
        var records = new ArrayList<JsonNode>();
        var limit = Math.clamp(question.limit().orElse(20), 1, MOST_RECORDS);
        try {
            engine.firstPage(task).stream().limit(limit).map(shown::record).forEach(records::add);
        } catch (SourceFailure e) {
            problems.add(sentence(String.valueOf(e.getMessage())));
        } catch (Throttled e) {
            problems.add(sentence(e.getMessage() + " Try again then."));
        }
        var isLook = question.action().equals("look");
        return new Finding(
                problems.isEmpty(),
                problems,
                isLook ? List.of() : records,
                http.call().map(shown::request).orElse(Map.of()),
                http.answer()
                        .map(answer -> isLook ? shown.whole(answer, limit) : shown.response(answer))
                        .map(response -> timed(response, http))
                        .orElse(Map.of()));
    }

    private static Map<String, Object> timed(Map<String, Object> response, Recording http) {
        var timed = new LinkedHashMap<>(response);
        timed.put("took_ms", http.took().toMillis());
        return timed;
    }

    private static Problem sentence(String message) {
        return new Problem("", 1, 1, message);
    }

    /** What is asked. */
    record Question(
            String action, SourceId source, String document, Optional<String> stream, Optional<Integer> limit) {}

    /** What was found. */
    record Finding(
            boolean ok,
            List<Problem> problems,
            List<JsonNode> records,
            Map<String, Object> request,
            Map<String, Object> response) {

        static Finding bad(List<Problem> problems) {
            return new Finding(false, problems, List.of(), Map.of(), Map.of());
        }
    }
}
