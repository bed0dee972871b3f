package dev.headgate.engine.posture;

import static dev.headgate.engine.posture.Draft.check;
import static dev.headgate.engine.posture.Mappings.hub;
import static dev.headgate.engine.posture.Severity.CRITICAL;
import static dev.headgate.engine.posture.Severity.HIGH;
import static dev.headgate.engine.posture.Severity.LOW;
import static dev.headgate.engine.posture.Severity.MEDIUM;

import java.util.List;
import java.util.stream.Stream;

/** The checks, in the order of their ids; ids, severities and mappings as in "Security Hub CSPM controls for Amazon S3". */
public final class Catalogue {

    private static final String[] NETWORK = {
        "AC-21", "AC-3", "AC-3(7)", "AC-4", "AC-4(21)", "AC-6", "SC-7", "SC-7(11)", "SC-7(16)", "SC-7(20)", "SC-7(21)", "SC-7(3)",
        "SC-7(4)", "SC-7(9)"
    };
    private static final String[] RECOVERY = {"CP-10", "CP-6(2)", "CP-9", "SC-5(2)", "SI-13(5)"};

    private static final List<Check> ALL = Stream.of(access(), policy(), encryption(), protection(), logging(), cost(), rest())
            .flatMap(List::stream)
            .sorted(java.util.Comparator.comparing(Check::id))
            .toList();

    private Catalogue() {}

    /** All checks by id. */
    public static List<Check> all() {
        return ALL;
    }

    private static List<Check> access() {
        return List.of(
                check("S3-01", "Block Public Access is on at the bucket", HIGH).maps(hub("S3.8").cis("2.1.4").nist(NETWORK).pci("1.4.4")).needs(Call.PUBLIC_ACCESS_BLOCK)
                        .passes("All four flags are true at the bucket.").because("A later mistake in a policy or list opens nothing.").fix("Switch on all four flags of the bucket's Block Public Access.", PublicRules::bucketBlock),
                check("S3-02", "Block Public Access is on at the account", MEDIUM).maps(hub("S3.1").cis("2.1.4").nist(NETWORK).pci("1.4.4")).needs(Call.ACCOUNT_PUBLIC_ACCESS_BLOCK)
                        .passes("All four flags are true at the account.").because("It covers buckets that nobody thought of.").fix("Switch on all four flags of the account's Block Public Access.", PublicRules::accountBlock),
                check("S3-03", "Nobody unnamed can read", CRITICAL).maps(hub("S3.2").nist(NETWORK)).also(access0())
                        .passes("The policy opens nothing or RestrictPublicBuckets is on, and the ACL opens nothing or does not count.").because("Public data leaks.").fix("Switch on Block Public Access and remove the public grant.", AccessRules::noPublicRead),
                check("S3-04", "Nobody unnamed can write", CRITICAL).maps(hub("S3.3").nist(NETWORK)).also(access0())
                        .passes("As S3-03, for everything that changes the bucket or its objects.").because("Whoever writes poisons what is loaded.").fix("Switch on Block Public Access and remove the public grant.", AccessRules::noPublicWrite),
                check("S3-05", "The policy is not public in itself", HIGH).needs(Call.POLICY).also(Call.POLICY_STATUS)
                        .passes("The policy is not public by AWS's rule.").because("Block Public Access may be lifted one day.").fix("Name fixed principals or narrow the statement by a fixed value.", AccessRules::notPublicInItself),
                check("S3-06", "Access control lists are disabled", MEDIUM).maps(hub("S3.12").nist("AC-2(1)", "AC-3", "AC-3(15)", "AC-3(7)", "AC-6")).needs(Call.OWNERSHIP)
                        .passes("ObjectOwnership is BucketOwnerEnforced.").because("One way of granting is easier to see through than two.").fix("Set ObjectOwnership to BucketOwnerEnforced.", PublicRules::aclsDisabled),
                check("S3-07", "No access control list names everybody", HIGH).maps(hub("S3.2", "S3.3")).needs(Call.ACL, Call.OWNERSHIP).also(Call.PUBLIC_ACCESS_BLOCK, Call.ACCOUNT_PUBLIC_ACCESS_BLOCK)
                        .passes("No grant to AllUsers or AuthenticatedUsers, or ACLs are disabled.").because("A masked grant comes back when the mask is lifted.").fix("Remove the grant or disable access control lists.", PublicRules::noPublicGrant),
                check("S3-33", "Access points block public access", CRITICAL).maps(hub("S3.19").nist(NETWORK).pci("1.4.4")).needs(Call.ACCESS_POINTS)
                        .passes("All four flags are true, or the access point is reached from a VPC only.").because("An access point is a second door.").fix("Make the access point again with Block Public Access.", PublicRules::accessPoints),
                check("S3-34", "Multi-Region Access Points block public access", HIGH).maps(hub("S3.24").nist(NETWORK).pci("1.4.4")).needs(Call.MULTI_REGION_ACCESS_POINTS)
                        .passes("All four flags are true.").because("It is a door to the bucket from all regions.").fix("Make it again with Block Public Access.", PublicRules::multiRegionAccessPoints));
    }

    private static Call[] access0() {
        return AccessRules.access().toArray(Call[]::new);
    }

    private static List<Check> policy() {
        return List.of(
                check("S3-08", "Nobody from outside without approval", HIGH).needs(Call.POLICY)
                        .passes("Each external principal is in the baseline, not expired.").because("Access that nobody remembers stays.").fix("Remove the grant, or add it to the baseline with a reason.", AccessRules::externalsApproved),
                check("S3-09", "Nobody from outside may do what is sensitive", HIGH).maps(hub("S3.6").nist("CA-9(1)", "CM-2")).needs(Call.POLICY)
                        .passes("No external principal may change policy, ACLs or encryption.").because("Who may change the rules has no rules.").fix("Remove these actions from the grant.", AccessRules::nothingSensitive),
                check("S3-10", "Nothing is allowed by negation", HIGH).needs(Call.POLICY)
                        .passes("No Allow with NotPrincipal or NotAction.").because("It allows what nobody thought of.").fix("Name what is allowed.", PolicyRules::nothingNegated),
                check("S3-11", "Services are bound to a source", MEDIUM).needs(Call.POLICY)
                        .passes("Grants to services fix aws:SourceAccount, aws:SourceArn or aws:SourceOrgID.").because("Else a service acts for a stranger (confused deputy).").fix("Add aws:SourceAccount.", PolicyRules::servicesBound),
                check("S3-12", "TLS only", MEDIUM).maps(hub("S3.5").cis("2.1.1").nist("AC-17(2)", "AC-4", "IA-5(1)", "SC-12(3)", "SC-13", "SC-23", "SC-23(3)", "SC-7(4)", "SC-8", "SC-8(1)", "SC-8(2)", "SI-7(6)").pci("4.2.1")).needs(Call.POLICY)
                        .passes("Every request without TLS is denied.").because("Plain text can be read and changed on its way.").fix("Deny everybody every action where aws:SecureTransport is false.", AccessRules::tlsOnly),
                check("S3-13", "TLS 1.2 or newer", MEDIUM).needs(Call.POLICY)
                        .passes("Every request below TLS 1.2 is denied.").because("Older versions are broken.").fix("Deny everybody every action where s3:TlsVersion is less than 1.2.", PolicyRules::modernTls),
                check("S3-14", "The network is the declared one", MEDIUM).needs(Call.POLICY).also(Call.VPC_ENDPOINTS)
                        .passes("The policy pins the endpoints and ranges of the baseline.").because("A stolen key is of no use elsewhere.").fix("Deny what comes from elsewhere.", NetworkRules::pinned),
                check("S3-18", "Wrong encryption is refused", MEDIUM).butLogs().needs(Call.POLICY)
                        .passes("PutObject with another encryption or key is denied.").because("A writer can ask for less than the default.").fix("Deny PutObject with another encryption or key.", PolicyRules::wrongEncryptionDenied),
                check("S3-37", "The policy locks nobody out", MEDIUM).needs(Call.POLICY)
                        .passes("No unconditional Deny of PutBucketPolicy for everybody.").because("Only the account's root could mend it.").fix("Add a condition to the Deny.", PolicyRules::nobodyLockedOut),
                check("S3-38", "The policy holds nothing dead", LOW).needs(Call.POLICY)
                        .passes("No deleted principals, missing principals or conditions that cannot hold.").because("What does nothing hides what was meant.").fix("Remove or correct the statement.", HygieneRules::clean));
    }

    private static List<Check> encryption() {
        return List.of(
                check("S3-15", "SSE-KMS by default", MEDIUM).butLogs().maps(hub("S3.17").nist("SC-12(2)", "CM-3(6)", "SC-13", "SC-28", "SC-28(1)", "SC-7(10)", "CA-9(1)", "SI-7(6)", "AU-9").pci("3.5.1")).needs(Call.ENCRYPTION)
                        .passes("aws:kms or aws:kms:dsse.").because("Reading takes a permission for the key too.").fix("Set the default encryption to aws:kms.", EncryptionRules::kmsByDefault),
                check("S3-16", "The key is our own", MEDIUM).butLogs().needs(Call.ENCRYPTION).also(Call.KEY)
                        .passes("A customer's key of this account and region, enabled, rotated and approved.").because("Only an own key has an own policy.").fix("Use the zone's key and switch on rotation.", EncryptionRules::ownKey),
                check("S3-17", "The bucket key is on", LOW).butLogs().needs(Call.ENCRYPTION)
                        .passes("BucketKeyEnabled.").because("Each object costs a call of KMS without it.").fix("Switch on the bucket key.", EncryptionRules::bucketKey),
                check("S3-41", "SSE-C is blocked", MEDIUM).needs(Call.ENCRYPTION).also(Call.POLICY)
                        .passes("SSE-C is in BlockedEncryptionTypes, or the policy denies it.").because("Data under a stranger's key is a ransom.").fix("Block SSE-C.", EncryptionRules::customerKeysBlocked));
    }

    private static List<Check> protection() {
        return List.of(
                check("S3-19", "Versioning", LOW).maps(hub("S3.14").nist("AU-9(2)", "CP-10", "CP-6", "CP-6(1)", "CP-6(2)", "CP-9", "SC-5(2)", "SI-12", "SI-13(5)")).needs(Call.VERSIONING)
                        .passes("Status is Enabled.").because("What was overwritten can be had back.").fix("Switch on versioning.", ProtectionRules::versioned),
                check("S3-20", "MFA delete", LOW).maps(hub("S3.20").cis("2.1.2").nist("CA-9(1)", "CM-2", "CM-2(2)", "CM-3", "SC-5(2)")).needs(Call.VERSIONING, Call.LIFECYCLE)
                        .passes("MFADelete is Enabled; not applicable with a lifecycle.").because("A stolen key cannot delete versions.").fix("Switch on MFA delete as root.", ProtectionRules::mfaDelete),
                check("S3-21", "Object Lock", MEDIUM).butLogs().maps(hub("S3.15").nist("CP-6(2)").pci("10.5.1")).needs(Call.OBJECT_LOCK)
                        .passes("ObjectLockEnabled is Enabled.").because("Raw data is the proof of what was received.").fix("Switch on Object Lock.", ProtectionRules::locked),
                check("S3-22", "Default retention", MEDIUM).butLogs().maps(hub("S3.15")).needs(Call.OBJECT_LOCK)
                        .passes("Mode and days at least those of the baseline.").because("A lock without a retention locks nothing.").fix("Set the default retention.", ProtectionRules::retained),
                check("S3-30", "Replication to another region", LOW).maps(hub("S3.7").nist("AU-9(2)", "CP-10", "CP-6", "CP-6(1)", "CP-6(2)", "CP-9", "SC-36(2)", "SC-5(2)", "SI-13(5)")).needs(Call.REPLICATION)
                        .passes("An enabled rule replicates to another region.").because("A region may fail.").fix("Replicate to a bucket in another region.", ProtectionRules::replicated),
                check("S3-31", "No website", MEDIUM).needs(Call.WEBSITE)
                        .passes("No website configuration.").because("Website endpoints know no TLS.").fix("Remove the website configuration.", ProtectionRules::noWebsite),
                check("S3-32", "CORS lets nobody write", MEDIUM).needs(Call.CORS)
                        .passes("No * origin with a method that writes.").because("A page of anybody could write with a user's rights.").fix("Name the origins.", ProtectionRules::closedCors));
    }

    private static List<Check> logging() {
        return List.of(
                check("S3-23", "Access is logged", MEDIUM).maps(hub("S3.9").nist("AC-2(4)", "AC-4(26)", "AC-6(9)", "AU-10", "AU-12", "AU-2", "AU-3", "AU-6(3)", "AU-6(4)", "CA-7", "SC-7(9)", "SI-3(8)", "SI-4(20)", "SI-7(8)").pci("10.2.1")).needs(Call.LOGGING)
                        .passes("LoggingEnabled; log buckets are exempt.").because("Nobody can look into what was not written down.").fix("Log to the zone's log bucket.", LoggingRules::logged),
                check("S3-24", "The log target can work", MEDIUM).maps(hub("S3.9")).needs(Call.LOGGING).also(Call.OBJECT_LOCK, Call.POLICY)
                        .passes("It exists, in the same region, is another bucket, without default retention, and lets logging.s3 in for its account.").because("Logs that do not arrive are not missed until they are needed.").fix("Choose a target that can take logs.", LoggingRules::saneTarget),
                check("S3-25", "CloudTrail records object events", MEDIUM).maps(hub("S3.22", "S3.23").cis("3.8", "3.9").pci("10.2.1")).needs(Call.TRAILS)
                        .passes("A multi-region trail covers reads and writes of the bucket's objects.").because("It names who did what.").fix("Add data events of S3 to a multi-region trail.", TrailRules::recorded),
                check("S3-26", "Somebody is told of events", MEDIUM).maps(hub("S3.11").nist("CA-7", "SI-3(8)", "SI-4", "SI-4(4)")).needs(Call.NOTIFICATION)
                        .passes("Any target; in the raw zone for new objects.").because("Changes are noticed.").fix("Send events to EventBridge.", LoggingRules::notified),
                check("S3-36", "Macie and GuardDuty watch", MEDIUM).maps(hub("Macie.1", "GuardDuty.10").cis("2.1.3")).needs(Call.MACIE, Call.GUARD_DUTY)
                        .passes("Macie and GuardDuty's S3 protection are on.").because("They find what rules do not.").fix("Switch both on in the region.", LoggingRules::guarded),
                check("S3-39", "Somebody counts what is there", LOW).also(Call.INVENTORY, Call.METRICS, Call.STORAGE_LENS)
                        .passes("An inventory, request metrics or Storage Lens.").because("Growth and cost are seen.").fix("Switch on Storage Lens.", LoggingRules::observed));
    }

    private static List<Check> cost() {
        return List.of(
                check("S3-27", "A lifecycle", LOW).maps(hub("S3.13").nist(RECOVERY)).needs(Call.LIFECYCLE)
                        .passes("At least one enabled rule.").because("Nothing should be kept by accident.").fix("Add a lifecycle.", LifecycleRules::present),
                check("S3-28", "Intelligent-Tiering", LOW).maps(hub("S3.13")).needs(Call.LIFECYCLE)
                        .passes("An enabled transition of all objects to INTELLIGENT_TIERING.").because("Cold data costs less.").fix("Add the transition.", LifecycleRules::tiered),
                check("S3-29", "Unfinished uploads are aborted", LOW).needs(Call.LIFECYCLE)
                        .passes("A rule for all objects within 7 days.").because("They cost and nobody sees them.").fix("Add AbortIncompleteMultipartUpload.", LifecycleRules::uploadsAborted),
                check("S3-35", "Replaced versions expire", MEDIUM).maps(hub("S3.10").nist(RECOVERY)).needs(Call.VERSIONING, Call.LIFECYCLE)
                        .passes("NoncurrentVersionExpiration where versioning is on.").because("Versions cost for ever.").fix("Add NoncurrentVersionExpiration.", LifecycleRules::versionsExpire));
    }

    private static List<Check> rest() {
        return List.of(check("S3-40", "Terraform manages the bucket", LOW).needs(Call.TAGGING)
                .passes("A tag says so (managed-by = terraform).").because("What nobody manages drifts.").fix("Import the bucket, or tag it.", TagRules::managed));
    }
}
