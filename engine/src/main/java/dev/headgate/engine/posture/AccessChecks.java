package dev.headgate.engine.posture;

import static dev.headgate.engine.posture.Draft.check;
import static dev.headgate.engine.posture.Mappings.hub;
import static dev.headgate.engine.posture.Severity.CRITICAL;
import static dev.headgate.engine.posture.Severity.HIGH;
import static dev.headgate.engine.posture.Severity.MEDIUM;

import java.util.List;

/** Checks of who can use a bucket by its Block Public Access, its policy and its access control list. */
final class AccessChecks {

    private static final String[] NETWORK = {
        "AC-21",
        "AC-3",
        "AC-3(7)",
        "AC-4",
        "AC-4(21)",
        "AC-6",
        "SC-7",
        "SC-7(11)",
        "SC-7(16)",
        "SC-7(20)",
        "SC-7(21)",
        "SC-7(3)",
        "SC-7(4)",
        "SC-7(9)"
    };
    private static final Call[] ACCESS = {
        Call.POLICY, Call.ACL, Call.OWNERSHIP, Call.PUBLIC_ACCESS_BLOCK, Call.ACCOUNT_PUBLIC_ACCESS_BLOCK
    };

    private static final Check S3_01 = check("S3-01", "Block Public Access is on at the bucket", HIGH)
            .maps(hub("S3.8").cis("2.1.4").nist(NETWORK).pci("1.4.4"))
            .needs(Call.PUBLIC_ACCESS_BLOCK)
            .passes("All four flags are true at the bucket.")
            .because("A later mistake in a policy or list opens nothing.")
            .fix("Switch on all four flags of the bucket's Block Public Access.", PublicRules::bucketBlock);

    private static final Check S3_02 = check("S3-02", "Block Public Access is on at the account", MEDIUM)
            .maps(hub("S3.1").cis("2.1.4").nist(NETWORK).pci("1.4.4"))
            .needs(Call.ACCOUNT_PUBLIC_ACCESS_BLOCK)
            .passes("All four flags are true at the account.")
            .because("It covers buckets that nobody thought of.")
            .fix("Switch on all four flags of the account's Block Public Access.", PublicRules::accountBlock);

    private static final Check S3_03 = check("S3-03", "Nobody unnamed can read", CRITICAL)
            .maps(hub("S3.2").nist(NETWORK))
            .also(ACCESS)
            .passes(
                    "The policy opens nothing or RestrictPublicBuckets is on, and the ACL opens nothing or does not count.")
            .because("Public data leaks.")
            .fix("Switch on Block Public Access and remove the public grant.", AccessRules::noPublicRead);

    private static final Check S3_04 = check("S3-04", "Nobody unnamed can write", CRITICAL)
            .maps(hub("S3.3").nist(NETWORK))
            .also(ACCESS)
            .passes("As S3-03, for everything that changes the bucket or its objects.")
            .because("Whoever writes poisons what is loaded.")
            .fix("Switch on Block Public Access and remove the public grant.", AccessRules::noPublicWrite);

    private static final Check S3_05 = check("S3-05", "The policy is not public in itself", HIGH)
            .needs(Call.POLICY)
            .also(Call.POLICY_STATUS)
            .passes("The policy is not public by AWS's rule.")
            .because("Block Public Access may be lifted one day.")
            .fix("Name fixed principals or narrow the statement by a fixed value.", AccessRules::notPublicInItself);

    private static final Check S3_06 = check("S3-06", "Access control lists are disabled", MEDIUM)
            .maps(hub("S3.12").nist("AC-2(1)", "AC-3", "AC-3(15)", "AC-3(7)", "AC-6"))
            .needs(Call.OWNERSHIP)
            .passes("ObjectOwnership is BucketOwnerEnforced.")
            .because("One way of granting is easier to see through than two.")
            .fix("Set ObjectOwnership to BucketOwnerEnforced.", PublicRules::aclsDisabled);

    private static final Check S3_07 = check("S3-07", "No access control list names everybody", HIGH)
            .maps(hub("S3.2", "S3.3"))
            .needs(Call.ACL, Call.OWNERSHIP)
            .also(Call.PUBLIC_ACCESS_BLOCK, Call.ACCOUNT_PUBLIC_ACCESS_BLOCK)
            .passes("No grant to AllUsers or AuthenticatedUsers, or ACLs are disabled.")
            .because("A masked grant comes back when the mask is lifted.")
            .fix("Remove the grant or disable access control lists.", PublicRules::noPublicGrant);

    private static final Check S3_33 = check("S3-33", "Access points block public access", CRITICAL)
            .maps(hub("S3.19").nist(NETWORK).pci("1.4.4"))
            .needs(Call.ACCESS_POINTS)
            .passes("All four flags are true, or the access point is reached from a VPC only.")
            .because("An access point is a second door.")
            .fix("Make the access point again with Block Public Access.", AccessPointRules::accessPoints);

    private static final Check S3_34 = check("S3-34", "Multi-Region Access Points block public access", HIGH)
            .maps(hub("S3.24").nist(NETWORK).pci("1.4.4"))
            .needs(Call.MULTI_REGION_ACCESS_POINTS)
            .passes("All four flags are true.")
            .because("It is a door to the bucket from all regions.")
            .fix("Make it again with Block Public Access.", AccessPointRules::multiRegionAccessPoints);

    static final List<Check> ALL = List.of(S3_01, S3_02, S3_03, S3_04, S3_05, S3_06, S3_07, S3_33, S3_34);

    private AccessChecks() {}
}
