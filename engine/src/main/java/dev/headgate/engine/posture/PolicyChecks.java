package dev.headgate.engine.posture;

import static dev.headgate.engine.posture.Draft.check;
import static dev.headgate.engine.posture.Mappings.hub;
import static dev.headgate.engine.posture.Severity.HIGH;
import static dev.headgate.engine.posture.Severity.LOW;
import static dev.headgate.engine.posture.Severity.MEDIUM;

import java.util.List;

/** Checks of what a bucket policy says. */
final class PolicyChecks {

    private static final Check S3_08 = check("S3-08", "Nobody from outside without approval", HIGH)
            .needs(Call.POLICY)
            .also(Call.ACL, Call.OWNERSHIP)
            .passes("Each external principal of policy and ACL is in the baseline, not expired.")
            .because("Access that nobody remembers stays.")
            .fix("Remove the grant, or add it to the baseline with a reason.", ExternalRules::approved);

    private static final Check S3_09 = check("S3-09", "Nobody from outside may do what is sensitive", HIGH)
            .maps(hub("S3.6").nist("CA-9(1)", "CM-2"))
            .needs(Call.POLICY)
            .passes("No external principal may change policy, ACLs or encryption.")
            .because("Who may change the rules has no rules.")
            .fix("Remove these actions from the grant.", ExternalRules::nothingSensitive);

    private static final Check S3_10 = check("S3-10", "Nothing is allowed by negation", HIGH)
            .needs(Call.POLICY)
            .passes("No Allow with NotPrincipal or NotAction.")
            .because("It allows what nobody thought of.")
            .fix("Name what is allowed.", PolicyRules::nothingNegated);

    private static final Check S3_11 = check("S3-11", "Services are bound to a source", MEDIUM)
            .needs(Call.POLICY)
            .passes("Grants to services fix aws:SourceAccount, aws:SourceArn or aws:SourceOrgID.")
            .because("Else a service acts for a stranger (confused deputy).")
            .fix("Add aws:SourceAccount.", PolicyRules::servicesBound);

    private static final Check S3_12 = check("S3-12", "TLS only", MEDIUM)
            .maps(hub("S3.5")
                    .cis("2.1.1")
                    .nist(
                            "AC-17(2)",
                            "AC-4",
                            "IA-5(1)",
                            "SC-12(3)",
                            "SC-13",
                            "SC-23",
                            "SC-23(3)",
                            "SC-7(4)",
                            "SC-8",
                            "SC-8(1)",
                            "SC-8(2)",
                            "SI-7(6)")
                    .pci("4.2.1"))
            .needs(Call.POLICY)
            .passes("Every request without TLS is denied.")
            .because("Plain text can be read and changed on its way.")
            .fix("Deny everybody every action where aws:SecureTransport is false.", AccessRules::tlsOnly);

    private static final Check S3_13 = check("S3-13", "TLS 1.2 or newer", MEDIUM)
            .needs(Call.POLICY)
            .passes("Every request below TLS 1.2 is denied.")
            .because("Older versions are broken.")
            .fix("Deny everybody every action where s3:TlsVersion is less than 1.2.", AccessRules::modernTls);

    private static final Check S3_14 = check("S3-14", "The network is the declared one", MEDIUM)
            .needs(Call.POLICY)
            .also(Call.VPC_ENDPOINTS)
            .passes("The policy pins the endpoints and ranges of the baseline.")
            .because("A stolen key is of no use elsewhere.")
            .fix("Deny what comes from elsewhere.", NetworkRules::pinned);

    private static final Check S3_18 = check("S3-18", "Wrong encryption is refused", MEDIUM)
            .butLogs()
            .needs(Call.POLICY)
            .passes("PutObject with another encryption or key is denied.")
            .because("A writer can ask for less than the default.")
            .fix("Deny PutObject with another encryption or key.", PolicyRules::wrongEncryptionDenied);

    private static final Check S3_37 = check("S3-37", "The policy locks nobody out", MEDIUM)
            .needs(Call.POLICY)
            .passes("No unconditional Deny of PutBucketPolicy for everybody.")
            .because("Only the account's root could mend it.")
            .fix("Add a condition to the Deny.", PolicyRules::nobodyLockedOut);

    private static final Check S3_38 = check("S3-38", "The policy holds nothing dead", LOW)
            .needs(Call.POLICY)
            .passes("No deleted principals, missing principals or conditions that cannot hold.")
            .because("What does nothing hides what was meant.")
            .fix("Remove or correct the statement.", HygieneRules::clean);

    static final List<Check> ALL = List.of(S3_08, S3_09, S3_10, S3_11, S3_12, S3_13, S3_14, S3_18, S3_37, S3_38);

    private PolicyChecks() {}
}
