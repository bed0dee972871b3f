package dev.headgate.console.posture;

import dev.headgate.console.platform.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does a scan that has begun: looks, judges, keeps. Whatever goes wrong ends this scan and nothing else. */
@Component
class Looking {

    private static final Logger log = LoggerFactory.getLogger(Looking.class);

    private final BucketSight sight;
    private final EstateJudge judge;
    private final PostureStore store;
    private final ScanStore scans;
    private final Clock clock;

    Looking(BucketSight sight, EstateJudge judge, PostureStore store, ScanStore scans, Clock clock) {
        this.sight = sight;
        this.judge = judge;
        this.store = store;
        this.scans = scans;
        this.clock = clock;
    }

    /** Looks at every bucket; answers whether what was seen is kept. */
    boolean everything(ScanId scan) {
        return look(scan, progress -> sight.everything(judge.calls(), progress));
    }

    /** Looks at what was changed; answers whether what was seen is kept. */
    boolean changed(ScanId scan, List<BucketEvent> told) {
        return look(scan, progress -> sight.changed(store.estate(), told, judge.calls(), progress));
    }

    private boolean look(ScanId scan, Function<Progress, Seen> sighting) {
        try {
            store.keep(scan, judge.judge(sighting.apply(new Progress(scans, scan, clock))));
            return true;
        } catch (Refusal refusal) {
            log.warn("Scan {} failed: {}", scan, refusal.sentence());
            scans.fail(scan, List.of(refusal.sentence()), clock.instant());
        } catch (RuntimeException trouble) {
            log.error("Scan {} failed in a way nobody foresaw.", scan, trouble);
            scans.fail(
                    scan,
                    List.of("The scan failed in a way nobody foresaw; the log has the details."),
                    clock.instant());
        }
        return false;
    }
}
