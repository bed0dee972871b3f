package dev.headgate.sandbox.bench;

import dev.headgate.contract.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Makes up sources: most are quiet, a few run every hour and a few fail often. */
final class SourceMaker {

    /** The mapping tables that generated sources load. */
    static final List<String> TABLES = List.of(
            "gen_orders",
            "gen_payments",
            "gen_tickets",
            "gen_visits",
            "gen_shipments",
            "gen_refunds",
            "gen_customers",
            "gen_prices");

    private static final List<String> VENDORS = List.of(
            "northwind",
            "contoso",
            "muster-gmbh",
            "acme",
            "globex",
            "initech",
            "umbrella",
            "hooli",
            "vandelay",
            "wonka",
            "tyrell",
            "stark",
            "cyberdyne",
            "soylent",
            "duff",
            "oscorp");
    private static final List<String> AREAS = List.of(
            "sales", "orders", "billing", "crm", "shop", "support", "stock", "ads", "web", "hr", "fleet", "tax");
    private static final List<String> STREAMS = List.of(
            "orders", "order_lines", "refunds", "customers", "visits", "tickets", "prices", "v2.items", "payouts");
    private static final List<String> CRONS =
            List.of("0 * * * *", "*/30 * * * *", "15 3 * * *", "0 6 * * 1-5", "45 23 * * *", "0 */6 * * *");

    private final SplittableRandom random;
    private final Instant since;

    SourceMaker(long seed, Instant since) {
        this.random = new SplittableRandom(seed);
        this.since = since;
    }

    List<GeneratedSource> make(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(this::source).toList();
    }

    private GeneratedSource source(int number) {
        var vendor = Texts.pick(VENDORS, random);
        var area = Texts.pick(AREAS, random);
        return new GeneratedSource(
                id(vendor, area, number),
                streams(),
                "api-" + number + "." + vendor + ".example",
                Texts.pick(TABLES, random),
                1 + random.nextInt(5),
                since.minus(Duration.ofHours(random.nextInt(1, 24 * 300))),
                random.nextInt(10) < 7 ? Optional.of(Texts.pick(CRONS, random)) : Optional.empty(),
                random.nextInt(20) == 0,
                // Heavy at one end: one source in a hundred makes about a quarter of the runs.
                Math.pow(random.nextDouble(), -0.6),
                random.nextInt(12) == 0 ? 0.5 : 0.04);
    }

    private SourceId id(String vendor, String area, int number) {
        var plain = String.format(Locale.ROOT, "gen-%s-%s-%04d", vendor, area, number);
        // One in forty is as long as ids may be.
        return new SourceId(
                random.nextInt(40) == 0 ? plain + "-" + "long".repeat(16).substring(0, 62 - plain.length()) : plain);
    }

    private List<String> streams() {
        var names = new ArrayList<String>();
        int wanted = 1 + random.nextInt(4);
        while (names.size() < wanted) {
            var name = Texts.pick(STREAMS, random);
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }
}
