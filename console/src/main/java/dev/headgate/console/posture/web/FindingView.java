package dev.headgate.console.posture.web;

import dev.headgate.console.posture.Checks;
import dev.headgate.console.posture.FindingRecord;
import dev.headgate.engine.posture.Check;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A finding as REST shows it.
 *
 * @param reason what was found, in words
 * @param path the value that decided, in the bucket's answers
 * @param fix what to do about it, where something is to be done
 */
record FindingView(
        String bucket,
        String account,
        Optional<String> zone,
        String check,
        String title,
        String status,
        String severity,
        boolean required,
        String reason,
        String path,
        Optional<String> fix,
        Instant firstSeen,
        Instant changedAt,
        Instant lastLooked) {

    static FindingView of(FindingRecord finding) {
        var place = finding.place();
        var verdict = finding.verdict();
        return new FindingView(
                place.bucket(),
                place.account(),
                place.zone(),
                finding.check(),
                Checks.title(finding.check()),
                word(verdict.status()),
                word(verdict.severity()),
                finding.required(),
                verdict.sentence(),
                verdict.path(),
                Checks.named(finding.check())
                        .filter(_ -> verdict.status().needsAttention())
                        .map(Check::words)
                        .map(Check.Words::fix),
                finding.seen().first(),
                finding.seen().changed(),
                finding.seen().last());
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
