package dev.headgate.sandbox.aws.http;

import java.util.regex.Pattern;

/** Tells for which AWS service a request is meant, as AWS's own front door would by the host name. */
final class Services {

    private static final Pattern SCOPE = Pattern.compile("Credential=[^/]+/[0-9]{8}/[^/]+/([^/]+)/aws4_request");

    private Services() {}

    /** The name in the signature's scope, else what target or path give away, else S3, which alone allows unsigned calls. */
    static String of(Call call) {
        var scope = SCOPE.matcher(call.header("Authorization"));
        if (scope.find()) {
            return scope.group(1);
        }
        var presigned = SCOPE.matcher("Credential=" + call.query().getOrDefault("X-Amz-Credential", ""));
        if (presigned.find()) {
            return presigned.group(1);
        }
        if (call.path().startsWith("/2015-03-31/functions")) {
            return "lambda";
        }
        return byTarget(call.header("X-Amz-Target"));
    }

    private static String byTarget(String target) {
        return switch (target.substring(0, Math.max(0, target.indexOf('.')))) {
            case "AWSStepFunctions" -> "states";
            case "AWSGlue" -> "glue";
            case "RedshiftData" -> "redshift-data";
            case "secretsmanager" -> "secretsmanager";
            case "Logs_20140328" -> "logs";
            default -> "s3";
        };
    }
}
