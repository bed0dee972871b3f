package dev.headgate.sandbox.aws.glue;

import dev.headgate.contract.Json;
import dev.headgate.sandbox.aws.estate.Estate;
import dev.headgate.sandbox.aws.http.Answer;
import dev.headgate.sandbox.aws.http.AwsError;
import dev.headgate.sandbox.aws.mirror.Shelf;
import dev.headgate.sandbox.aws.moto.CloudLog;
import dev.headgate.sandbox.aws.moto.Moto;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The crawlers and what they are doing; their definitions are moto's. */
public final class Crawlers {

    private static final System.Logger LOG = System.getLogger(Crawlers.class.getName());
    private static final String GROUP = "/aws-glue/crawlers";

    private record Crawled(String name, String status, String error, long startedAt, boolean running) {}

    private final Estate estate;
    private final Moto moto;
    private final CloudLog cloud;
    private final Clock clock;
    private final Shelf shelf;
    private final Map<String, Crawled> crawls = new ConcurrentHashMap<>();

    public Crawlers(Estate estate, Moto moto, CloudLog cloud, Shelf shelf, Clock clock) {
        this.estate = estate;
        this.moto = moto;
        this.cloud = cloud;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** Crawls again what was crawled before, because an empty moto has no tables. */
    public void replay() throws IOException {
        for (var earlier : shelf.all(Crawled.class)) {
            if (earlier.status().equals("SUCCEEDED")) {
                settings(earlier.name()).ifPresent(settings -> again(earlier.name(), settings));
            }
            crawls.putIfAbsent(earlier.name(), earlier);
        }
    }

    private void again(String name, Estate.Crawler settings) {
        try {
            var tables = new Crawl(estate, settings, moto).run();
            LOG.log(System.Logger.Level.INFO, "{0} has its {1} tables again", name, tables);
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The tables of " + name + " are missing until its next crawl", e);
        }
    }

    private Optional<Estate.Crawler> settings(String name) {
        return estate.catalog().crawlers().entrySet().stream()
                .filter(crawler -> estate.name(crawler.getKey()).equals(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Starts a crawl, unless it goes on already. */
    Answer start(String name) {
        var settings = settings(name)
                .orElseThrow(() -> new AwsError(400, "EntityNotFoundException", "Crawler " + name + " not found."));
        var started = clock.millis();
        crawls.compute(name, (_, earlier) -> {
            if (earlier != null && earlier.running()) {
                throw new AwsError(
                        400, "CrawlerRunningException", "Crawler with name " + name + " has already started");
            }
            return new Crawled(name, "", "", started, true);
        });
        Thread.ofVirtual().name("crawl " + name).start(() -> crawl(name, settings, started));
        return Answer.json(Map.of());
    }

    private void crawl(String name, Estate.Crawler settings, long started) {
        try {
            var tables = new Crawl(estate, settings, moto).run();
            end(new Crawled(name, "SUCCEEDED", "", started, false));
            cloud.append(GROUP, name, List.of("The crawl wrote " + tables + " tables."));
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The crawl of " + name + " failed", e);
            end(new Crawled(name, "FAILED", String.valueOf(e.getMessage()), started, false));
            cloud.append(GROUP, name, List.of("The crawl failed: " + e.getMessage()));
        }
    }

    private void end(Crawled crawl) {
        try {
            shelf.put(crawl.name(), crawl);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The crawl of " + crawl.name() + " could not be noted", e);
        }
        crawls.put(crawl.name(), crawl);
    }

    /** moto's answer about crawlers, with what they really do. */
    Answer completed(Answer answer) throws IOException {
        if (!answer.isSuccess()) {
            return answer;
        }
        var document = Json.mapper().readTree(answer.bytes());
        complete(document.path("Crawler"));
        document.path("Crawlers").forEach(this::complete);
        return Answer.json(document);
    }

    private void complete(JsonNode crawler) {
        if (!(crawler instanceof ObjectNode shown)) {
            return;
        }
        var crawl = crawls.get(crawler.path("Name").asString(""));
        shown.put("State", crawl != null && crawl.running() ? "RUNNING" : "READY");
        if (crawl == null) {
            shown.remove("LastCrawl");
            return;
        }
        shown.put("CrawlElapsedTime", crawl.running() ? clock.millis() - crawl.startedAt() : 0);
        if (!crawl.running()) {
            var last = shown.putObject("LastCrawl");
            last.put("Status", crawl.status());
            last.put("StartTime", crawl.startedAt() / 1000.0);
            last.put("LogGroup", GROUP);
            last.put("LogStream", crawler.path("Name").asString(""));
            if (!crawl.error().isEmpty()) {
                last.put("ErrorMessage", crawl.error());
            }
        }
    }
}
