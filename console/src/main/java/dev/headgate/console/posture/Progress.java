package dev.headgate.console.posture;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes how far a scan is, once a second at most. Safe for threads. */
final class Progress implements Consumer<Seen.Tally> {

    private static final Logger log = LoggerFactory.getLogger(Progress.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ScanStore scans;
    private final ScanId scan;
    private final Clock clock;
    private final AtomicReference<Instant> last;

    Progress(ScanStore scans, ScanId scan, Clock clock) {
        this.scans = scans;
        this.scan = scan;
        this.clock = clock;
        this.last = new AtomicReference<>(clock.instant());
    }

    @Override
    public void accept(Seen.Tally tally) {
        var now = clock.instant();
        var before = last.get();
        if (!now.isBefore(before.plus(PAUSE)) && last.compareAndSet(before, now)) {
            write(tally);
        }
    }

    /** A figure that cannot be written now must not cost a bucket its answers. */
    private void write(Seen.Tally tally) {
        try {
            scans.progress(scan, tally.calls(), tally.throttled());
        } catch (RuntimeException e) {
            log.debug("How far scan {} is could not be written.", scan, e);
        }
    }
}
