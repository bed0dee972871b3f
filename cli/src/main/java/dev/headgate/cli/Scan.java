package dev.headgate.cli;

import dev.headgate.collector.AssumedRole;
import dev.headgate.collector.CannotCollect;
import dev.headgate.collector.Collected;
import dev.headgate.collector.Collector;
import dev.headgate.collector.Extent;
import dev.headgate.collector.FoundKeys;
import dev.headgate.collector.Order;
import dev.headgate.collector.call.Caller;
import dev.headgate.collector.call.Endpoints;
import dev.headgate.collector.call.Keys;
import dev.headgate.collector.call.Tally;
import dev.headgate.collector.pace.Pacer;
import dev.headgate.collector.pace.Ticker;
import dev.headgate.collector.wire.SocketExchange;
import dev.headgate.collector.wire.Sockets;
import dev.headgate.contract.document.InvalidDocument;
import dev.headgate.engine.posture.Baseline;
import dev.headgate.engine.posture.Catalogue;
import dev.headgate.engine.posture.Check;
import dev.headgate.engine.posture.Posture;
import dev.headgate.engine.posture.custom.CustomChecks;
import dev.headgate.engine.posture.export.Export;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;

/** Looks at every bucket of an account and writes a line a finding. */
@Command(
        name = "scan",
        mixinStandardHelpOptions = true,
        description = "Asks AWS about every bucket and judges each by the catalogue of checks.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:everything that counts passes", "2:could not scan", "3:findings"})
final class Scan implements Callable<Integer> {

    private static final int FINDINGS = 3;

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--endpoint", description = "One address for all of AWS; AWS's own without it.")
    private @Nullable URI endpoint;

    @Option(
            names = "--region",
            defaultValue = "${env:AWS_REGION:-us-east-1}",
            description = "Where to begin (${DEFAULT-VALUE}).")
    private String region = "us-east-1";

    @Option(names = "--baseline", description = "What counts for each zone; every check counts without it.")
    private @Nullable Path baseline;

    @Option(names = "--checks", description = "Checks of your own, beside the catalogue.")
    private @Nullable Path checks;

    @Option(
            names = "--only",
            split = ",",
            description = "Ids of the checks to make, with a comma between; all of them without it.")
    private List<String> only = List.of();

    @Option(
            names = "--role",
            description = "A role of another account to scan instead of one's own; may be given several times.")
    private List<String> roles = List.of();

    @Option(names = "--format", required = true, description = "csv (bucket,check,status), ocsf or asff.")
    private String format = "csv";

    @Option(names = "--out", required = true, description = "The file to write.")
    private Path out = Path.of("");

    @Option(names = "--rate", defaultValue = "100", description = "At most so many calls a second (${DEFAULT-VALUE}).")
    private double rate = 100;

    @Option(names = "--lanes", defaultValue = "16", description = "So many calls at a time (${DEFAULT-VALUE}).")
    private int lanes = 16;

    Scan(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        var written = Export.Format.named(format)
                .orElseThrow(() -> new CannotRun("--format is csv, ocsf or asff; '" + format + "' is none of them."));
        var clock = Clock.systemUTC();
        try {
            var posture = posture();
            var collected = collect(posture, clock);
            return write(posture, collected, written, clock.instant()) ? FINDINGS : 0;
        } catch (CannotCollect | InvalidDocument | IllegalArgumentException e) {
            throw new CannotRun(String.valueOf(e.getMessage()), e);
        } catch (IOException | UncheckedIOException | JacksonException e) {
            throw new CannotRun("A file cannot be read or written: " + e, e);
        }
    }

    private Posture posture() throws IOException {
        var all = new ArrayList<>(Catalogue.all());
        if (checks != null) {
            all.addAll(CustomChecks.read(Files.readString(checks)));
        }
        var made = chosen(all);
        if (baseline == null) {
            return Posture.general(made);
        }
        var wanted = Baseline.read(Files.readString(baseline)).over(all);
        return Posture.by(made, wanted::of);
    }

    private List<Check> chosen(List<Check> all) {
        var unknown = new LinkedHashSet<>(only);
        all.forEach(check -> unknown.remove(check.id()));
        if (!unknown.isEmpty()) {
            throw new CannotRun("--only names checks that there are not: " + String.join(", ", unknown) + ".");
        }
        return only.isEmpty()
                ? all
                : all.stream().filter(check -> only.contains(check.id())).toList();
    }

    private Collected collect(Posture posture, Clock clock) throws InterruptedException {
        var settings = new Caller.Settings(
                endpoint == null ? Endpoints.aws() : Endpoints.at(endpoint),
                new Pacer(rate, Ticker.system()),
                Caller.Patience.USUAL,
                clock,
                new Random(),
                new Tally());
        var sockets = new Sockets(Duration.ofSeconds(10), Duration.ofSeconds(30));
        var order = new Order(new Extent.Everything(), posture.calls(), region, lanes);
        var collected = new Collector(settings, () -> new SocketExchange(sockets))
                .collect(order, accounts(settings, sockets), spec.commandLine().getErr()::println);
        var counts = collected.counts();
        spec.commandLine()
                .getErr()
                .println("scan: " + collected.looked().size() + " buckets, " + counts.calls() + " calls, "
                        + counts.throttled() + " throttled, " + counts.failed() + " tried again");
        return collected;
    }

    /** The keys that were found, or those of the roles that they may take. */
    private List<Keys> accounts(Caller.Settings settings, Sockets sockets) {
        var own = FoundKeys.in(environment);
        if (roles.isEmpty()) {
            return List.of(own);
        }
        return roles.stream()
                .<Keys>map(role -> new AssumedRole(
                        role, region, () -> new Caller(settings, own, new SocketExchange(sockets)), settings.clock()))
                .toList();
    }

    /** Whole or not at all: a file that is there is complete. */
    private boolean write(Posture posture, Collected collected, Export.Format written, Instant now) throws IOException {
        var counting = new AtomicBoolean();
        var part = out.resolveSibling(out.getFileName() + ".part");
        try (var file = Files.newBufferedWriter(part);
                var export = written.into(file, now)) {
            posture.judge(collected.estate(), LocalDate.ofInstant(now, ZoneOffset.UTC), finding -> {
                if (finding.counts()) {
                    counting.set(true);
                }
                export.write(finding);
            });
        }
        Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
        return counting.get();
    }
}
