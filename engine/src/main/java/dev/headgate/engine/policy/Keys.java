package dev.headgate.engine.policy;

import java.util.Set;

/**
 * The condition keys that say who a requester is and where from (IAM User Guide: AWS global condition context keys; Service Authorization
 * Reference: condition keys for Amazon S3), in small letters.
 */
final class Keys {

    static final String SECURE_TRANSPORT = "aws:securetransport";
    static final String SOURCE_IP = "aws:sourceip";
    static final String VPC_SOURCE_IP = "aws:vpcsourceip";
    static final String SOURCE_VPC = "aws:sourcevpc";
    static final String SOURCE_VPCE = "aws:sourcevpce";
    static final String VPCE_ACCOUNT = "aws:vpceaccount";
    static final String VPCE_ORG = "aws:vpceorgid";
    static final String VPCE_ORG_PATHS = "aws:vpceorgpaths";
    static final String PRINCIPAL_ARN = "aws:principalarn";
    static final String PRINCIPAL_ACCOUNT = "aws:principalaccount";
    static final String PRINCIPAL_ORG = "aws:principalorgid";
    static final String PRINCIPAL_ORG_PATHS = "aws:principalorgpaths";
    static final String PRINCIPAL_TYPE = "aws:principaltype";
    static final String PRINCIPAL_IS_SERVICE = "aws:principalisawsservice";
    static final String PRINCIPAL_SERVICE = "aws:principalservicename";
    static final String PRINCIPAL_SERVICES = "aws:principalservicenameslist";
    static final String USER_ID = "aws:userid";
    static final String USER_NAME = "aws:username";
    static final String SOURCE_ARN = "aws:sourcearn";
    static final String SOURCE_ACCOUNT = "aws:sourceaccount";
    static final String SOURCE_OWNER = "aws:sourceowner";
    static final String SOURCE_ORG = "aws:sourceorgid";
    static final String SOURCE_ORG_PATHS = "aws:sourceorgpaths";
    static final String RESOURCE_ACCOUNT = "aws:resourceaccount";
    static final String S3_RESOURCE_ACCOUNT = "s3:resourceaccount";
    static final String ACCESS_POINT_ARN = "s3:dataaccesspointarn";
    static final String ACCESS_POINT_ACCOUNT = "s3:dataaccesspointaccount";
    static final String KMS_KEY = "s3:x-amz-server-side-encryption-aws-kms-key-id";

    /** Keys whose value is an account's id. */
    static final Set<String> NAMES_ACCOUNT =
            Set.of(PRINCIPAL_ACCOUNT, SOURCE_ACCOUNT, SOURCE_OWNER, ACCESS_POINT_ACCOUNT, VPCE_ACCOUNT);

    /** Keys whose value is an ARN with an account in it. */
    static final Set<String> NAMES_ARN = Set.of(PRINCIPAL_ARN, SOURCE_ARN, ACCESS_POINT_ARN);

    /** Keys whose value is an organisation's id, or a path that begins with one. */
    static final Set<String> NAMES_ORGANISATION =
            Set.of(PRINCIPAL_ORG, PRINCIPAL_ORG_PATHS, SOURCE_ORG, SOURCE_ORG_PATHS, VPCE_ORG, VPCE_ORG_PATHS);

    /** Keys of the endpoint that a request comes through; absent from what comes over the internet. */
    static final Set<String> OF_ENDPOINT =
            Set.of(SOURCE_VPC, SOURCE_VPCE, VPCE_ACCOUNT, VPCE_ORG, VPCE_ORG_PATHS, VPC_SOURCE_IP);

    /** Keys of the resource on whose behalf a service calls. */
    static final Set<String> OF_SOURCE = Set.of(SOURCE_ARN, SOURCE_ACCOUNT, SOURCE_OWNER, SOURCE_ORG, SOURCE_ORG_PATHS);

    /** Keys of the access point that a request comes through. */
    static final Set<String> OF_ACCESS_POINT = Set.of(ACCESS_POINT_ARN, ACCESS_POINT_ACCOUNT);

    /** Keys that have several values in one request. */
    static final Set<String> SEVERAL = Set.of("aws:tagkeys", "aws:calledvia", "s3:requestobjecttagkeys");

    /** Keys whose values AWS gives out or restricts, so that none holds a wildcard. */
    static final Set<String> WITHOUT_WILDCARDS = Set.of(
            SOURCE_VPC,
            SOURCE_VPCE,
            VPCE_ORG,
            PRINCIPAL_ARN,
            PRINCIPAL_ORG,
            PRINCIPAL_ORG_PATHS,
            PRINCIPAL_SERVICE,
            USER_ID,
            USER_NAME,
            SOURCE_ARN,
            SOURCE_ORG,
            ACCESS_POINT_ARN,
            KMS_KEY,
            "aws:tagkeys",
            "s3:requestobjecttagkeys");

    private Keys() {}
}
