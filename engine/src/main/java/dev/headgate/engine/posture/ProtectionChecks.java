package dev.headgate.engine.posture;

import static dev.headgate.engine.posture.Draft.check;
import static dev.headgate.engine.posture.Mappings.hub;
import static dev.headgate.engine.posture.Severity.LOW;
import static dev.headgate.engine.posture.Severity.MEDIUM;

import java.util.List;

/** Checks of what keeps data from being lost or handed out. */
final class ProtectionChecks {

    private static final Check S3_19 = check("S3-19", "Versioning", LOW)
            .maps(hub("S3.14")
                    .nist("AU-9(2)", "CP-10", "CP-6", "CP-6(1)", "CP-6(2)", "CP-9", "SC-5(2)", "SI-12", "SI-13(5)"))
            .needs(Call.VERSIONING)
            .passes("Status is Enabled.")
            .because("What was overwritten can be had back.")
            .fix("Switch on versioning.", ProtectionRules::versioned);

    private static final Check S3_20 = check("S3-20", "MFA delete", LOW)
            .maps(hub("S3.20").cis("2.1.2").nist("CA-9(1)", "CM-2", "CM-2(2)", "CM-3", "SC-5(2)"))
            .needs(Call.VERSIONING, Call.LIFECYCLE)
            .passes("MFADelete is Enabled; not applicable with a lifecycle.")
            .because("A stolen key cannot delete versions.")
            .fix("Switch on MFA delete as root.", ProtectionRules::mfaDelete);

    private static final Check S3_21 = check("S3-21", "Object Lock", MEDIUM)
            .butLogs()
            .maps(hub("S3.15").nist("CP-6(2)").pci("10.5.1"))
            .needs(Call.OBJECT_LOCK)
            .passes("ObjectLockEnabled is Enabled.")
            .because("Raw data is the proof of what was received.")
            .fix("Switch on Object Lock.", ProtectionRules::locked);

    private static final Check S3_22 = check("S3-22", "Default retention", MEDIUM)
            .butLogs()
            .maps(hub("S3.15"))
            .needs(Call.OBJECT_LOCK)
            .passes("Mode and days at least those of the baseline.")
            .because("A lock without a retention locks nothing.")
            .fix("Set the default retention.", ProtectionRules::retained);

    private static final Check S3_30 = check("S3-30", "Replication to another region", LOW)
            .maps(hub("S3.7")
                    .nist("AU-9(2)", "CP-10", "CP-6", "CP-6(1)", "CP-6(2)", "CP-9", "SC-36(2)", "SC-5(2)", "SI-13(5)"))
            .needs(Call.REPLICATION)
            .passes("An enabled rule replicates to another region.")
            .because("A region may fail.")
            .fix("Replicate to a bucket in another region.", ProtectionRules::replicated);

    private static final Check S3_31 = check("S3-31", "No website", MEDIUM)
            .needs(Call.WEBSITE)
            .passes("No website configuration.")
            .because("Website endpoints know no TLS.")
            .fix("Remove the website configuration.", ProtectionRules::noWebsite);

    private static final Check S3_32 = check("S3-32", "CORS lets nobody write", MEDIUM)
            .needs(Call.CORS)
            .passes("No * origin with a method that writes.")
            .because("A page of anybody could write with a user's rights.")
            .fix("Name the origins.", ProtectionRules::closedCors);

    static final List<Check> ALL = List.of(S3_19, S3_20, S3_21, S3_22, S3_30, S3_31, S3_32);

    private ProtectionChecks() {}
}
