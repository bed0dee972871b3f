package dev.headgate.ingest.engine;

import dev.headgate.contract.source.SourceDefinition;
import dev.headgate.ingest.Secrets;
import dev.headgate.ingest.TimeKeeper;
import dev.headgate.ingest.expression.Expressions;
import dev.headgate.ingest.http.CallMaker;
import dev.headgate.ingest.http.Gate;
import dev.headgate.ingest.http.Http;
import dev.headgate.ingest.http.Patience;
import dev.headgate.ingest.http.PatientHttp;
import dev.headgate.ingest.store.ObjectStore;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Pulls slices of one source with one configuration. */
public final class Engine {

    private final SourceDefinition definition;
    private final Map<String, Object> config;
    private final Outside outside;
    private final Gate gate;
    private final Expressions expressions = new Expressions();

    public Engine(SourceDefinition definition, Map<String, Object> config, Outside outside, Gate gate) {
        this.definition = definition;
        this.config = config;
        this.outside = outside;
        this.gate = gate;
    }

    /** Goes on with a slice until it is done, the deadline is reached or the API asks for a long wait. */
    public Outcome pull(SliceTask task, Progress progress, Instant deadline) throws InterruptedException {
        var pages = pages(task);
        return new SlicePull(pages, outside.raw(), outside.time(), deadline).pull(task, progress);
    }

    /** The records of the first page, each as it came. */
    public List<byte[]> firstPage(SliceTask task) throws InterruptedException {
        var pages = pages(task);
        var page = pages.fetch(pages.first()).page();
        return IntStream.range(0, page.size())
                .mapToObj(i -> Arrays.copyOfRange(page.body(), page.starts()[i], page.ends()[i]))
                .toList();
    }

    /** What may not be shown of a stream's requests and answers. */
    public Secrets secrets(SliceTask task) {
        return new CallMaker(task.stream(), expressions, config, task.slice()).secrets();
    }

    private Pages pages(SliceTask task) {
        var calls = new CallMaker(task.stream(), expressions, config, task.slice());
        var secrets = calls.secrets();
        var terms =
                new PatientHttp.Terms(task.source().value(), definition.requestTimeout(), outside.patience(), secrets);
        var http = new PatientHttp(outside.http(), gate, outside.time(), RandomGenerator.getDefault(), terms);
        var decoder = new PageDecoder(task.stream(), secrets);
        return new Pages(http, calls, decoder, task.stream().paginator().strategy(), expressions);
    }

    /** What the engine needs of the world. */
    public record Outside(Http http, ObjectStore raw, TimeKeeper time, Patience patience) {}
}
