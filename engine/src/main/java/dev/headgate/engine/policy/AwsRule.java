package dev.headgate.engine.policy;

/** The rules of AWS on which verdicts rest, each by the page that states it. */
public enum AwsRule {
    /** A policy is public unless each grant is to fixed values. */
    MEANING_OF_PUBLIC(
            "Amazon S3 User Guide: Blocking public access to your Amazon S3 storage, The meaning of \"public\""),
    /** One public statement lets RestrictPublicBuckets cut every other account. */
    PUBLIC_AND_NON_PUBLIC_GRANTS(
            "Amazon S3 User Guide: How Amazon S3 evaluates a bucket policy that contains both public and non-public access grants"),
    /** The four settings, of which the strictest combination holds. */
    BLOCK_PUBLIC_ACCESS("Amazon S3 User Guide: Block public access settings"),
    /** An access point's own rules. */
    ACCESS_POINTS("Amazon S3 User Guide: Blocking public access, Access points"),
    /** With the bucket owner enforced, ACLs grant nothing. */
    OBJECT_OWNERSHIP("Amazon S3 User Guide: Controlling ownership of objects and disabling ACLs for your bucket"),
    /** What the permissions and groups of an ACL mean. */
    ACCESS_CONTROL_LISTS("Amazon S3 User Guide: Access control list (ACL) overview"),
    /** An explicit denial overrides every grant. */
    EXPLICIT_DENY("IAM User Guide: Policy evaluation logic"),
    /** Whom a principal names. */
    PRINCIPAL("IAM User Guide: AWS JSON policy elements: Principal"),
    /** Everybody but those named. */
    NOT_PRINCIPAL("IAM User Guide: AWS JSON policy elements: NotPrincipal"),
    /** Which actions and resources a statement covers. */
    ACTIONS_AND_RESOURCES(
            "IAM User Guide: AWS JSON policy elements: Action, NotAction, Resource, NotResource; Service Authorization Reference: Actions, resources, and condition keys for Amazon S3"),
    /** What a policy's JSON may look like. */
    GRAMMAR("IAM User Guide: Grammar of the IAM JSON policy language"),
    /** How operators compare. */
    CONDITION_OPERATORS("IAM User Guide: IAM JSON policy elements: Condition operators"),
    /** What keys mean and when they are there. */
    CONDITION_KEYS("IAM User Guide: AWS global condition context keys"),
    /** A request without TLS. */
    SECURE_TRANSPORT("Security Hub: S3.5 S3 general purpose buckets should require requests to use SSL"),
    /** Who may use the key that objects are encrypted with. */
    KEY_POLICY("AWS KMS Developer Guide: Key policies in AWS KMS");

    private final String source;

    AwsRule(String source) {
        this.source = source;
    }

    /** The page that states it, by title. */
    public String source() {
        return source;
    }
}
