package dev.headgate.console.posture.web;

import dev.headgate.console.platform.Page;
import dev.headgate.console.posture.BucketCriteria;
import dev.headgate.console.posture.Findings;
import dev.headgate.engine.posture.Status;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Buckets and how safe they are, and how that has gone. */
@RestController
@RequestMapping("/api/v1/posture")
class BucketController {

    private static final List<String> NAMES = List.of("account", "zone", "status", "required_status");
    private static final Duration USUAL = Duration.ofDays(30);

    private final Findings findings;
    private final Clock clock;

    BucketController(Findings findings, Clock clock) {
        this.findings = findings;
        this.clock = clock;
    }

    @GetMapping("/buckets")
    Page<BucketView> list(@RequestParam MultiValueMap<String, String> parameters) {
        var query = new Query(parameters, "buckets", NAMES);
        var criteria = new BucketCriteria(
                query.all("account"),
                query.all("zone"),
                query.all("status", Status.class),
                query.all("required_status", Status.class));
        return findings.buckets(criteria, query.part()).map(BucketView::of);
    }

    /** What AWS answers about the bucket, what each check comes to with it, and how that was before. */
    @GetMapping("/buckets/{name}")
    BucketDetailView get(@PathVariable String name) {
        return BucketDetailView.of(findings.bucket(name));
    }

    /** What each scan came to, account by account, the newest first; {@code since} is 30 days ago when it is not given. */
    @GetMapping("/trend")
    List<TrendView> trend(@RequestParam MultiValueMap<String, String> parameters) {
        var query = new Query(parameters, "scans' counts", List.of("since", "account"));
        var since = query.instant("since").orElseGet(() -> clock.instant().minus(USUAL));
        return findings.trend(since, query.one("account")).stream()
                .map(TrendView::of)
                .toList();
    }
}
