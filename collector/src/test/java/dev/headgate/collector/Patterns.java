package dev.headgate.collector;

import static dev.headgate.collector.Pattern.pattern;

import java.util.List;
import java.util.stream.Stream;

/** Buckets that are right in one respect or wrong in one. */
public final class Patterns {

    private static final String ALL = "[\"arn:aws:s3:::NAME\",\"arn:aws:s3:::NAME/*\"]";
    private static final String PUBLIC_READ = allow("\"*\"", "s3:GetObject", "");
    private static final String NO_TLS =
            deny("s3:*", ALL, ",\"Condition\":{\"Bool\":{\"aws:SecureTransport\":\"false\"}}");
    private static final String OLD_TLS =
            deny("s3:*", ALL, ",\"Condition\":{\"NumericLessThan\":{\"s3:TlsVersion\":\"1.2\"}}");

    private static final String OPEN_TO_WRITERS = """
            <AccessControlPolicy xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
            <Owner><ID>75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a</ID></Owner>
            <AccessControlList><Grant>
            <Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="Group">
            <URI>http://acs.amazonaws.com/groups/global/AllUsers</URI></Grantee>
            <Permission>WRITE</Permission>
            </Grant></AccessControlList></AccessControlPolicy>
            """;

    static final List<Pattern> ACCESS = List.of(
            pattern("bare").finds("S3-01 FAIL", "S3-03 PASS", "S3-04 PASS", "S3-12 FAIL", "S3-19 FAIL", "S3-31 PASS"),
            pattern("blocked").put("publicAccessBlock", block(true, true)).finds("S3-01 PASS"),
            pattern("half-blocked").put("publicAccessBlock", block(true, false)).finds("S3-01 FAIL"),
            pattern("public").policy(PUBLIC_READ).finds("S3-03 FAIL", "S3-04 PASS", "S3-05 FAIL", "S3-08 FAIL"),
            pattern("masked")
                    .policy(PUBLIC_READ)
                    .put("publicAccessBlock", block(true, true))
                    .finds("S3-03 PASS", "S3-05 FAIL"),
            pattern("public-write")
                    .policy(allow("{\"AWS\":\"*\"}", "s3:PutObject", ""))
                    .finds("S3-03 PASS", "S3-04 FAIL"),
            pattern("acl-read").acl("public-read").finds("S3-03 FAIL", "S3-04 PASS", "S3-07 FAIL"),
            // Spelled out, because moto keeps only the READ of the canned list public-read-write.
            pattern("acl-write").put("acl", OPEN_TO_WRITERS).finds("S3-03 PASS", "S3-04 FAIL", "S3-07 FAIL"),
            pattern("acl-off")
                    .put("ownershipControls", owned("BucketOwnerEnforced"))
                    .finds("S3-06 PASS"),
            pattern("acl-on").put("ownershipControls", owned("ObjectWriter")).finds("S3-06 FAIL"));

    static final List<Pattern> POLICY = List.of(
            pattern("vpce-any")
                    .policy(allow("\"*\"", "s3:GetObject", condition("StringLike", "aws:SourceVpce", "vpce-*")))
                    .finds("S3-05 FAIL"),
            pattern("vpce-one")
                    .policy(allow("\"*\"", "s3:GetObject", condition("StringEquals", "aws:SourceVpce", "vpce-1a2b")))
                    .finds("S3-05 PASS"),
            pattern("office")
                    .policy(allow("\"*\"", "s3:GetObject", condition("IpAddress", "aws:SourceIp", "203.0.113.0/24")))
                    .finds("S3-05 PASS"),
            pattern("federated")
                    .policy(allow("{\"Federated\":\"accounts.google.com\"}", "s3:GetObject", ""))
                    .finds("S3-05 FAIL"),
            pattern("partner")
                    .policy(allow("{\"AWS\":\"arn:aws:iam::444455556666:root\"}", "s3:GetObject", ""))
                    .finds("S3-05 PASS", "S3-08 FAIL", "S3-09 PASS"),
            pattern("partner-rules")
                    .policy(allow("{\"AWS\":\"arn:aws:iam::444455556666:root\"}", "s3:*", ""))
                    .finds("S3-08 FAIL", "S3-09 FAIL"),
            pattern("negated")
                    .policy(allow("\"*\"", "s3:GetObject", "")
                            .replace("\"Principal\":\"*\"", "\"NotPrincipal\":{\"AWS\":\"444455556666\"}"))
                    .finds("S3-05 FAIL", "S3-10 FAIL"),
            pattern("service-loose")
                    .policy(allow("{\"Service\":\"cloudtrail.amazonaws.com\"}", "s3:PutObject", ""))
                    .finds("S3-11 FAIL"),
            pattern("service-bound")
                    .policy(allow(
                            "{\"Service\":\"cloudtrail.amazonaws.com\"}",
                            "s3:PutObject",
                            condition("StringEquals", "aws:SourceAccount", "123456789012")))
                    .finds("S3-11 PASS", "S3-08 PASS"),
            pattern("tls").policy(NO_TLS).finds("S3-12 PASS", "S3-13 FAIL", "S3-37 PASS"),
            pattern("tls-modern").policy(NO_TLS, OLD_TLS).finds("S3-12 PASS", "S3-13 PASS"),
            pattern("tls-single")
                    .put("policy", "{\"Version\":\"2012-10-17\",\"Statement\":" + NO_TLS + "}")
                    .finds("S3-12 PASS"),
            pattern("tls-put-only")
                    .policy(NO_TLS.replace("s3:*", "s3:PutObject"))
                    .finds("S3-12 FAIL"),
            pattern("tls-objects-only")
                    .policy(NO_TLS.replace(ALL, "\"arn:aws:s3:::NAME/*\""))
                    .finds("S3-12 FAIL"),
            pattern("tls-boolean").policy(NO_TLS.replace("\"false\"", "false")).finds("S3-12 PASS"),
            pattern("tls-list")
                    .policy(NO_TLS.replace("\"false\"", "[\"false\"]"))
                    .finds("S3-12 PASS"),
            pattern("tls-case")
                    .policy(NO_TLS.replace("aws:SecureTransport", "AWS:SecureTransport"))
                    .finds("S3-12 PASS"),
            pattern("tls-if-exists")
                    .policy(NO_TLS.replace("\"Bool\"", "\"BoolIfExists\""))
                    .finds("S3-12 PASS"),
            pattern("tls-somebody")
                    .policy(NO_TLS.replace(
                            "\"Principal\":\"*\"", "\"Principal\":{\"AWS\":\"arn:aws:iam::444455556666:root\"}"))
                    .finds("S3-12 FAIL"),
            pattern("org-any")
                    .policy(allow("\"*\"", "s3:GetObject", condition("StringLike", "aws:PrincipalOrgID", "o-*")))
                    .finds("S3-05 FAIL"),
            pattern("anything-but")
                    .policy(allow("\"*\"", "s3:GetObject", "").replace("\"Action\"", "\"NotAction\""))
                    .finds("S3-03 FAIL", "S3-04 FAIL", "S3-10 FAIL"),
            pattern("look-alike")
                    .policy(allow("{\"AWS\":\"arn:aws:iam::444455556666:role/for-123456789012\"}", "s3:GetObject", ""))
                    .finds("S3-05 PASS", "S3-08 FAIL"),
            pattern("locked-out").policy(deny("s3:PutBucketPolicy", ALL, "")).finds("S3-37 FAIL"),
            pattern("stale")
                    .policy(allow("{\"AWS\":\"AROAEXAMPLEEXAMPLE123\"}", "s3:GetObject", ""))
                    .finds("S3-38 FAIL", "S3-08 PASS"),
            pattern("private")
                    .policy(allow("\"*\"", "s3:GetObject", condition("IpAddress", "aws:SourceIp", "10.0.0.0/8")))
                    .finds("S3-38 FAIL"));

    static final List<Pattern> DATA = List.of(
            pattern("kms").put("encryption", kms(false)).finds("S3-15 PASS", "S3-17 FAIL"),
            pattern("kms-key").put("encryption", kms(true)).finds("S3-15 PASS", "S3-17 PASS"),
            pattern("versioned")
                    .put("versioning", versioning("Enabled"))
                    .finds("S3-19 PASS", "S3-20 FAIL", "S3-35 FAIL"),
            pattern("suspended").put("versioning", versioning("Suspended")).finds("S3-19 FAIL", "S3-35 NOT_APPLICABLE"),
            pattern("versions-expire")
                    .put("versioning", versioning("Enabled"))
                    .put(
                            "lifecycle",
                            rule(
                                    "Enabled",
                                    "<NoncurrentVersionExpiration><NoncurrentDays>30</NoncurrentDays></NoncurrentVersionExpiration>"))
                    .finds("S3-20 NOT_APPLICABLE", "S3-27 PASS", "S3-28 FAIL", "S3-35 PASS"),
            pattern("lifecycle-off")
                    .put("lifecycle", rule("Disabled", "<Expiration><Days>9</Days></Expiration>"))
                    .finds("S3-27 FAIL"),
            pattern("tiered")
                    .put(
                            "lifecycle",
                            rule(
                                    "Enabled",
                                    "<Transition><Days>0</Days><StorageClass>INTELLIGENT_TIERING</StorageClass></Transition>"))
                    .finds("S3-27 PASS", "S3-28 PASS", "S3-29 FAIL"),
            pattern("aborts")
                    .put(
                            "lifecycle",
                            rule(
                                    "Enabled",
                                    "<AbortIncompleteMultipartUpload><DaysAfterInitiation>7</DaysAfterInitiation></AbortIncompleteMultipartUpload>"))
                    .finds("S3-29 PASS"),
            pattern("aborts-late")
                    .put(
                            "lifecycle",
                            rule(
                                    "Enabled",
                                    "<AbortIncompleteMultipartUpload><DaysAfterInitiation>8</DaysAfterInitiation></AbortIncompleteMultipartUpload>"))
                    .finds("S3-29 FAIL"),
            pattern("website")
                    .put(
                            "website",
                            "<WebsiteConfiguration><IndexDocument><Suffix>index.html</Suffix></IndexDocument></WebsiteConfiguration>")
                    .finds("S3-31 FAIL"),
            pattern("cors-open").put("cors", cors("PUT")).finds("S3-32 FAIL"),
            pattern("cors-read").put("cors", cors("GET")).finds("S3-32 PASS"),
            pattern("terraform").put("tagging", tag("managed-by", "terraform")).finds("S3-40 PASS"),
            pattern("by-hand").put("tagging", tag("owner", "somebody")).finds("S3-40 FAIL"),
            pattern("lock").created("x-amz-bucket-object-lock-enabled", "true").finds("S3-21 PASS", "S3-22 FAIL"));

    private Patterns() {}

    /** All of them. */
    public static List<Pattern> all() {
        return Stream.of(ACCESS, POLICY, DATA).flatMap(List::stream).toList();
    }

    private static String allow(String principal, String action, String condition) {
        return "{\"Effect\":\"Allow\",\"Principal\":" + principal + ",\"Action\":\"" + action + "\",\"Resource\":" + ALL
                + condition + "}";
    }

    private static String deny(String action, String resource, String condition) {
        return "{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"" + action + "\",\"Resource\":" + resource
                + condition + "}";
    }

    private static String condition(String operator, String key, String value) {
        return ",\"Condition\":{\"" + operator + "\":{\"" + key + "\":\"" + value + "\"}}";
    }

    private static String block(boolean acls, boolean policies) {
        return "<PublicAccessBlockConfiguration><BlockPublicAcls>" + acls + "</BlockPublicAcls><IgnorePublicAcls>"
                + acls
                + "</IgnorePublicAcls><BlockPublicPolicy>" + policies + "</BlockPublicPolicy><RestrictPublicBuckets>"
                + policies + "</RestrictPublicBuckets></PublicAccessBlockConfiguration>";
    }

    private static String owned(String by) {
        return "<OwnershipControls><Rule><ObjectOwnership>" + by + "</ObjectOwnership></Rule></OwnershipControls>";
    }

    private static String kms(boolean bucketKey) {
        return "<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>aws:kms"
                + "</SSEAlgorithm></ApplyServerSideEncryptionByDefault><BucketKeyEnabled>" + bucketKey
                + "</BucketKeyEnabled></Rule></ServerSideEncryptionConfiguration>";
    }

    private static String versioning(String status) {
        return "<VersioningConfiguration><Status>" + status + "</Status></VersioningConfiguration>";
    }

    private static String rule(String status, String what) {
        return "<LifecycleConfiguration><Rule><ID>one</ID><Filter><Prefix></Prefix></Filter><Status>" + status
                + "</Status>" + what + "</Rule></LifecycleConfiguration>";
    }

    private static String cors(String method) {
        return "<CORSConfiguration><CORSRule><AllowedOrigin>*</AllowedOrigin><AllowedMethod>" + method
                + "</AllowedMethod></CORSRule></CORSConfiguration>";
    }

    private static String tag(String key, String value) {
        return "<Tagging><TagSet><Tag><Key>" + key + "</Key><Value>" + value + "</Value></Tag></TagSet></Tagging>";
    }
}
