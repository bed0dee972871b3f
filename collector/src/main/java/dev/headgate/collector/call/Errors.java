package dev.headgate.collector.call;

import dev.headgate.collector.wire.Response;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What AWS's errors are called ("Common error codes" of each service's API reference). */
final class Errors {

    private static final Set<String> PATIENCE = Set.of(
            "SlowDown",
            "Throttling",
            "ThrottlingException",
            "ThrottledException",
            "RequestThrottled",
            "RequestThrottledException",
            "RequestLimitExceeded",
            "TooManyRequests",
            "TooManyRequestsException",
            "BandwidthLimitExceeded",
            "LimitExceededException",
            "PriorRequestNotComplete",
            "ServiceUnavailable");

    /** A 403 that no permission cures. */
    private static final Set<String> BAD_CREDENTIALS = Set.of(
            "InvalidAccessKeyId",
            "SignatureDoesNotMatch",
            "RequestTimeTooSkewed",
            "ExpiredToken",
            "ExpiredTokenException",
            "InvalidToken",
            "InvalidClientTokenId",
            "UnrecognizedClientException",
            "InvalidSignatureException");

    private Errors() {}

    static boolean asksForPatience(int status, String code) {
        return status == 429 || PATIENCE.contains(code) || status == 503 && code.isEmpty();
    }

    static boolean isPassing(int status, String code) {
        return status >= 500 && status != 501 || code.equals("RequestTimeout") || code.equals("OperationAborted");
    }

    static boolean isDenied(int status, String code) {
        return (status == 403
                        || status == 401
                        || code.startsWith("AccessDenied")
                        || code.equals("UnauthorizedOperation"))
                && !BAD_CREDENTIALS.contains(code);
    }

    /** The error's code: in XML an element, in JSON a member or a header. */
    static String code(Response response) {
        var body = text(response);
        var code = between(body, "<Code>", "</Code>");
        if (code.isEmpty()) {
            code = response.header("x-amzn-errortype").orElse("");
        }
        if (code.isEmpty()) {
            code = member(body, "__type");
        }
        code = code.substring(code.lastIndexOf('#') + 1);
        var colon = code.indexOf(':');
        return colon < 0 ? code : code.substring(0, colon);
    }

    /** AWS's words, cut to a line. */
    static String message(Response response) {
        var body = text(response);
        var message = between(body, "<Message>", "</Message>");
        if (message.isEmpty()) {
            message = member(body, "message");
        }
        if (message.isEmpty()) {
            message = member(body, "Message");
        }
        return message.length() > 300 ? message.substring(0, 300) + "…" : message;
    }

    private static String member(String body, String name) {
        var at = body.indexOf('"' + name + '"');
        var colon = at < 0 ? -1 : body.indexOf(':', at);
        return colon < 0 ? "" : between(body.substring(colon), "\"", "\"");
    }

    private static String between(String text, String start, String end) {
        var from = text.indexOf(start);
        var to = from < 0 ? -1 : text.indexOf(end, from + start.length());
        return to < 0 ? "" : text.substring(from + start.length(), to);
    }

    private static String text(Response response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
