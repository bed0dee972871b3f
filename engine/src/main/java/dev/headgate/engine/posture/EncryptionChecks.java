package dev.headgate.engine.posture;

import static dev.headgate.engine.posture.Draft.check;
import static dev.headgate.engine.posture.Mappings.hub;
import static dev.headgate.engine.posture.Severity.LOW;
import static dev.headgate.engine.posture.Severity.MEDIUM;

import java.util.List;

/** Checks of encryption at rest. */
final class EncryptionChecks {

    private static final Check S3_15 = check("S3-15", "SSE-KMS by default", MEDIUM)
            .butLogs()
            .maps(hub("S3.17")
                    .nist("SC-12(2)", "CM-3(6)", "SC-13", "SC-28", "SC-28(1)", "SC-7(10)", "CA-9(1)", "SI-7(6)", "AU-9")
                    .pci("3.5.1"))
            .needs(Call.ENCRYPTION)
            .passes("aws:kms or aws:kms:dsse.")
            .because("Reading takes a permission for the key too.")
            .fix("Set the default encryption to aws:kms.", EncryptionRules::kmsByDefault);

    private static final Check S3_16 = check("S3-16", "The key is our own", MEDIUM)
            .butLogs()
            .needs(Call.ENCRYPTION)
            .also(Call.KEY)
            .passes("A customer's key of this account and region, enabled, rotated and approved.")
            .because("Only an own key has an own policy.")
            .fix("Use the zone's key and switch on rotation.", EncryptionRules::ownKey);

    private static final Check S3_17 = check("S3-17", "The bucket key is on", LOW)
            .butLogs()
            .needs(Call.ENCRYPTION)
            .passes("BucketKeyEnabled.")
            .because("Each object costs a call of KMS without it.")
            .fix("Switch on the bucket key.", EncryptionRules::bucketKey);

    private static final Check S3_41 = check("S3-41", "SSE-C is blocked", MEDIUM)
            .needs(Call.ENCRYPTION)
            .also(Call.POLICY)
            .passes("SSE-C is in BlockedEncryptionTypes, or the policy denies it.")
            .because("Data under a stranger's key is a ransom.")
            .fix("Block SSE-C.", EncryptionRules::customerKeysBlocked);

    static final List<Check> ALL = List.of(S3_15, S3_16, S3_17, S3_41);

    private EncryptionChecks() {}
}
