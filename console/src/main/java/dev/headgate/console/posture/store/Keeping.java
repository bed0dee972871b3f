package dev.headgate.console.posture.store;

import dev.headgate.console.posture.Judged;
import dev.headgate.console.posture.ScanId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** What is being kept: of which scan, and when it was seen. */
record Keeping(ScanId scan, Judged judged) {

    OffsetDateTime at() {
        return judged.at().atOffset(ZoneOffset.UTC);
    }
}
