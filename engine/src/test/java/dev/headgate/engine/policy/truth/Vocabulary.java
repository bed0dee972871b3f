package dev.headgate.engine.policy.truth;

import java.util.List;

/** What random policies are made of. */
final class Vocabulary {

    static final String OWNER = "111122223333";
    static final String BUCKET = "lake";
    private static final String A = "444455556666";
    private static final String B = "777788889999";

    /** A key and the values and operators that go with it. */
    record Theme(String key, List<String> operators, List<String> values) {}

    private static final List<String> TEXT =
            List.of("StringEquals", "StringLike", "StringNotEquals", "StringNotLike", "StringEqualsIgnoreCase");
    private static final List<String> ARN = List.of("ArnLike", "ArnEquals", "ArnNotLike", "StringEquals", "StringLike");
    private static final List<String> SET = List.of(
            "ForAnyValue:StringEquals",
            "ForAllValues:StringEquals",
            "ForAnyValue:StringLike",
            "ForAllValues:StringLike",
            "ForAnyValue:StringNotEquals",
            "ForAllValues:StringNotLike");
    private static final List<String> NUMBER = List.of(
            "NumericEquals",
            "NumericNotEquals",
            "NumericLessThan",
            "NumericLessThanEquals",
            "NumericGreaterThan",
            "NumericGreaterThanEquals");
    private static final List<String> ADDRESS = List.of("IpAddress", "NotIpAddress");
    private static final List<String> BOOL = List.of("Bool");

    static final List<Theme> THEMES = List.of(
            new Theme("aws:SecureTransport", BOOL, List.of("true", "false")),
            new Theme("aws:SourceVpce", TEXT, List.of("vpce-0a1b2c3d", "vpce-0fffffff", "vpce-*")),
            new Theme("aws:SourceVpc", TEXT, List.of("vpc-0a1b2c3d", "vpc-*")),
            new Theme(
                    "aws:SourceIp",
                    ADDRESS,
                    List.of(
                            "203.0.113.0/24",
                            "203.0.113.128/25",
                            "198.51.100.7",
                            "12.0.0.0/8",
                            "12.0.0.0/7",
                            "0.0.0.0/1",
                            "128.0.0.0/1",
                            "0.0.0.0/0",
                            "10.0.0.0/8",
                            "2001:db8::/32",
                            "::/0")),
            new Theme("aws:VpcSourceIp", ADDRESS, List.of("10.0.0.0/8", "10.1.0.0/16")),
            new Theme("aws:PrincipalOrgID", TEXT, List.of("o-a1b2c3d4e5", "o-f6g7h8i9j0", "o-*")),
            new Theme("aws:PrincipalOrgPaths", SET, List.of("o-a1b2c3d4e5/r-ab12/ou-ab12-1/", "o-a1b2c3d4e5/*")),
            new Theme("aws:PrincipalAccount", TEXT, List.of(OWNER, A, B, "4*", "anonymous")),
            new Theme(
                    "aws:PrincipalArn",
                    ARN,
                    List.of(
                            "arn:aws:iam::" + A + ":role/etl",
                            "arn:aws:iam::" + A + ":role/*",
                            "arn:aws:iam::" + B + ":role/" + OWNER,
                            "arn:aws:iam::*:role/etl",
                            "arn:aws:iam::" + OWNER + ":user/ann")),
            new Theme("aws:PrincipalIsAWSService", BOOL, List.of("true", "false")),
            new Theme("aws:PrincipalServiceName", TEXT, List.of("logging.s3.amazonaws.com", "*.amazonaws.com")),
            new Theme("aws:PrincipalTag/team", TEXT, List.of("blue", "b*")),
            new Theme("aws:PrincipalType", TEXT, List.of("User", "AssumedRole", "Anonymous")),
            new Theme("aws:userid", TEXT, List.of("AIDAJQABLZS4A3QDU576Q", "AROAJQABLZS4A3QDU576Q:*")),
            new Theme("aws:username", TEXT, List.of("ann", "a*")),
            new Theme(
                    "aws:SourceArn",
                    ARN,
                    List.of(
                            "arn:aws:sns:eu-central-1:" + A + ":news",
                            "arn:aws:sns:eu-central-1:" + OWNER + ":news",
                            "arn:aws:sns:*:*:news",
                            "arn:aws:s3:::source")),
            new Theme("aws:SourceAccount", TEXT, List.of(OWNER, A, B, "4*")),
            new Theme(
                    "s3:DataAccessPointArn",
                    ARN,
                    List.of(
                            "arn:aws:s3:eu-central-1:" + OWNER + ":accesspoint/reports",
                            "arn:aws:s3:eu-central-1:" + A + ":accesspoint/*",
                            "arn:aws:s3:*:" + OWNER + ":accesspoint/*")),
            new Theme("s3:DataAccessPointAccount", TEXT, List.of(OWNER, A, "4*")),
            new Theme(
                    "s3:x-amz-server-side-encryption-aws-kms-key-id",
                    TEXT,
                    List.of("arn:aws:kms:eu-central-1:" + OWNER + ":key/1", "arn:aws:kms:*")),
            new Theme("aws:UserAgent", TEXT, List.of("reader", "bot", "read*")),
            new Theme("s3:RequestObjectTagKeys", SET, List.of("a", "b", "c*")),
            new Theme("s3:max-keys", NUMBER, List.of("10", "100")),
            new Theme("s3:TlsVersion", NUMBER, List.of("1.2", "1.3")),
            new Theme("aws:ResourceAccount", TEXT, List.of(OWNER, A)));

    static final List<String> PRINCIPALS = List.of(
            "{\"AWS\":\"*\"}",
            "\"*\"",
            "{\"AWS\":\"" + A + "\"}",
            "{\"AWS\":\"arn:aws:iam::" + A + ":root\"}",
            "{\"AWS\":[\"arn:aws:iam::" + A + ":role/etl\",\"arn:aws:iam::" + B + ":role/" + OWNER + "\"]}",
            "{\"AWS\":\"arn:aws:iam::" + OWNER + ":user/ann\"}",
            "{\"AWS\":\"" + OWNER + "\"}",
            "{\"AWS\":\"arn:aws:iam::" + A + ":role/*\"}",
            "{\"AWS\":\"AROAJQABLZS4A3QDU576Q\"}",
            "{\"Service\":\"logging.s3.amazonaws.com\"}",
            "{\"Service\":[\"cloudtrail.amazonaws.com\",\"config.amazonaws.com\"]}",
            "{\"CanonicalUser\":\"79a59df9\"}",
            "{\"Federated\":\"cognito-identity.amazonaws.com\"}",
            "{\"Federated\":\"arn:aws:iam::" + A + ":saml-provider/corp\"}",
            "{\"AWS\":\"arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1\"}",
            "{\"AWS\":\"" + B + "\",\"Service\":\"logging.s3.amazonaws.com\"}");

    static final List<String> ACTIONS = List.of(
            "s3:*",
            "*",
            "s3:GetObject",
            "s3:GetObject*",
            "s3:Get*",
            "s3:List*",
            "s3:ListBucket",
            "s3:PutObject",
            "S3:PUTOBJECT",
            "s3:Put*",
            "s3:*Object",
            "s3:Delete*",
            "s3:*Acl",
            "s3:?etObject",
            "s3:PutBucketPolicy",
            "s3:FlyObject",
            "ec2:*");

    static final List<String> RESOURCES = List.of(
            "arn:aws:s3:::lake",
            "arn:aws:s3:::lake/*",
            "arn:aws:s3:::lake*",
            "*",
            "arn:aws:s3:::lake/open/*",
            "arn:aws:s3:::lake/secret/*",
            "arn:aws:s3:::lake/logs/?",
            "arn:aws:s3:::lake/home/${aws:username}/*",
            "arn:aws:s3:::pond/*");

    private Vocabulary() {}
}
