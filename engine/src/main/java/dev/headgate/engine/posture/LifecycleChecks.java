package dev.headgate.engine.posture;

import static dev.headgate.engine.posture.Draft.check;
import static dev.headgate.engine.posture.Mappings.hub;
import static dev.headgate.engine.posture.Severity.LOW;
import static dev.headgate.engine.posture.Severity.MEDIUM;

import java.util.List;

/** Checks of how objects age, and of who looks after the bucket. */
final class LifecycleChecks {

    private static final String[] RECOVERY = {"CP-10", "CP-6(2)", "CP-9", "SC-5(2)", "SI-13(5)"};

    private static final Check S3_27 = check("S3-27", "A lifecycle", LOW)
            .maps(hub("S3.13").nist(RECOVERY))
            .needs(Call.LIFECYCLE)
            .passes("At least one enabled rule.")
            .because("Nothing should be kept by accident.")
            .fix("Add a lifecycle.", LifecycleRules::present);

    private static final Check S3_28 = check("S3-28", "Intelligent-Tiering", LOW)
            .maps(hub("S3.13"))
            .needs(Call.LIFECYCLE)
            .passes("An enabled transition of all objects to INTELLIGENT_TIERING.")
            .because("Cold data costs less.")
            .fix("Add the transition.", LifecycleRules::tiered);

    private static final Check S3_29 = check("S3-29", "Unfinished uploads are aborted", LOW)
            .needs(Call.LIFECYCLE)
            .passes("A rule for all objects within 7 days.")
            .because("They cost and nobody sees them.")
            .fix("Add AbortIncompleteMultipartUpload.", LifecycleRules::uploadsAborted);

    private static final Check S3_35 = check("S3-35", "Replaced versions expire", MEDIUM)
            .maps(hub("S3.10").nist(RECOVERY))
            .needs(Call.VERSIONING, Call.LIFECYCLE)
            .passes("NoncurrentVersionExpiration where versioning is on.")
            .because("Versions cost for ever.")
            .fix("Add NoncurrentVersionExpiration.", LifecycleRules::versionsExpire);

    private static final Check S3_40 = check("S3-40", "Terraform manages the bucket", LOW)
            .needs(Call.TAGGING)
            .passes("A tag says so (managed-by = terraform).")
            .because("What nobody manages drifts.")
            .fix("Import the bucket, or tag it.", TagRules::managed);

    static final List<Check> ALL = List.of(S3_27, S3_28, S3_29, S3_35, S3_40);

    private LifecycleChecks() {}
}
