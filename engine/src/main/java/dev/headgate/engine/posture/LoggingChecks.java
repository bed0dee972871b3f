package dev.headgate.engine.posture;

import static dev.headgate.engine.posture.Draft.check;
import static dev.headgate.engine.posture.Mappings.hub;
import static dev.headgate.engine.posture.Severity.LOW;
import static dev.headgate.engine.posture.Severity.MEDIUM;

import java.util.List;

/** Checks of what is written down about a bucket, and who is told. */
final class LoggingChecks {

    private static final Check S3_23 = check("S3-23", "Access is logged", MEDIUM)
            .maps(hub("S3.9")
                    .nist(
                            "AC-2(4)",
                            "AC-4(26)",
                            "AC-6(9)",
                            "AU-10",
                            "AU-12",
                            "AU-2",
                            "AU-3",
                            "AU-6(3)",
                            "AU-6(4)",
                            "CA-7",
                            "SC-7(9)",
                            "SI-3(8)",
                            "SI-4(20)",
                            "SI-7(8)")
                    .pci("10.2.1"))
            .needs(Call.LOGGING)
            .passes("LoggingEnabled; log buckets are exempt.")
            .because("Nobody can look into what was not written down.")
            .fix("Log to the zone's log bucket.", LoggingRules::logged);

    private static final Check S3_24 = check("S3-24", "The log target can work", MEDIUM)
            .maps(hub("S3.9"))
            .needs(Call.LOGGING)
            .also(Call.OBJECT_LOCK, Call.POLICY)
            .passes(
                    "It exists, in the same region, is another bucket, without default retention, and lets logging.s3 in for its account.")
            .because("Logs that do not arrive are not missed until they are needed.")
            .fix("Choose a target that can take logs.", LoggingRules::saneTarget);

    private static final Check S3_25 = check("S3-25", "CloudTrail records object events", MEDIUM)
            .maps(hub("S3.22", "S3.23").cis("3.8", "3.9").pci("10.2.1"))
            .needs(Call.TRAILS)
            .passes("A multi-region trail that is on covers reads and writes of the bucket's objects.")
            .because("It names who did what.")
            .fix("Add data events of S3 to a multi-region trail.", TrailRules::recorded);

    private static final Check S3_26 = check("S3-26", "Somebody is told of events", MEDIUM)
            .maps(hub("S3.11").nist("CA-7", "SI-3(8)", "SI-4", "SI-4(4)"))
            .needs(Call.NOTIFICATION)
            .passes("Any target; in the raw zone for new objects.")
            .because("Changes are noticed.")
            .fix("Send events to EventBridge.", LoggingRules::notified);

    private static final Check S3_36 = check("S3-36", "Macie and GuardDuty watch", MEDIUM)
            .maps(hub("Macie.1", "GuardDuty.10").cis("2.1.3"))
            .needs(Call.MACIE, Call.GUARD_DUTY)
            .passes("Macie and GuardDuty's S3 protection are on.")
            .because("They find what rules do not.")
            .fix("Switch both on in the region.", LoggingRules::guarded);

    private static final Check S3_39 = check("S3-39", "Somebody counts what is there", LOW)
            .also(Call.INVENTORY, Call.METRICS, Call.STORAGE_LENS)
            .passes("An inventory, request metrics or Storage Lens.")
            .because("Growth and cost are seen.")
            .fix("Switch on Storage Lens.", LoggingRules::observed);

    static final List<Check> ALL = List.of(S3_23, S3_24, S3_25, S3_26, S3_36, S3_39);

    private LoggingChecks() {}
}
