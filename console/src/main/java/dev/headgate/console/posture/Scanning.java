package dev.headgate.console.posture;

import dev.headgate.console.platform.Actor;
import dev.headgate.console.platform.Chore;
import dev.headgate.console.platform.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Scans: everything when it is due or asked for, else what events say was changed. One console at a time does it. */
@Component
class Scanning {

    static final String NAME = "scan-buckets";

    private static final Logger log = LoggerFactory.getLogger(Scanning.class);
    private static final String ENDED = "The console that scanned ended before the scan did.";
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(15);

    private final ScanStore scans;
    private final Looking looking;
    private final BucketEvents events;
    private final PostureSettings settings;
    private final Clock clock;
    private volatile boolean away;

    Scanning(ScanStore scans, Looking looking, BucketEvents events, PostureSettings settings, Clock clock) {
        this.scans = scans;
        this.looking = looking;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    Chore chore() {
        return new Chore(NAME, this::rest, this::round);
    }

    /** One turn. Whoever does this chore does it alone, so a scan that was begun and not ended is nobody's. */
    void round() {
        var abandoned = scans.abandon(ENDED, clock.instant());
        if (abandoned > 0) {
            log.warn("{} scans were begun and not ended; nothing of them is kept.", abandoned);
        }
        var full = scans.take(clock.instant()).or(this::due);
        if (full.isPresent()) {
            looking.everything(full.get());
        } else if (events.isThere()
                && scans.last(ScanExtent.FULL, ScanState.DONE).isPresent()) {
            follow();
        }
    }

    private Duration rest() {
        if (scans.running(ScanExtent.FULL).isPresent()) {
            return Duration.ZERO;
        }
        return events.isThere() && !away ? Duration.ofSeconds(1) : Duration.ofSeconds(30);
    }

    private Optional<ScanId> due() {
        var now = clock.instant();
        if (settings.every().isZero()
                || since(ScanState.DONE, now).compareTo(settings.every()) < 0
                || since(ScanState.FAILED, now).compareTo(AFTER_FAILURE) < 0) {
            return Optional.empty();
        }
        return scans.begin(ScanExtent.FULL, new Scan.Asked(Actor.CONSOLE.name(), now));
    }

    private Duration since(ScanState state, Instant now) {
        return scans.last(ScanExtent.FULL, state)
                .map(scan -> Duration.between(scan.asked().at(), now))
                .orElse(Duration.ofDays(36_500));
    }

    /** What the queue has; its messages are forgotten only when what they led to is kept. */
    private void follow() {
        try {
            var gathered = events.gather();
            away = false;
            if (gathered.events().isEmpty() || changed(gathered.events())) {
                events.settle(gathered);
            }
        } catch (Refusal refusal) {
            if (!away) {
                log.warn("Changes of buckets are not heard, which is tried on: {}", refusal.sentence());
            }
            away = true;
        }
    }

    private boolean changed(List<BucketEvent> told) {
        var asked = new Scan.Asked(Actor.CONSOLE.name(), clock.instant());
        return scans.begin(ScanExtent.INCREMENTAL, asked)
                .map(scan -> looking.changed(scan, told))
                .orElse(false);
    }
}
