package dev.headgate.sandbox.aws.http;

import dev.headgate.contract.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A refusal in AWS's terms: a status, a code that clients switch on, and a sentence. */
public final class AwsError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    public AwsError(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** What the sandbox does not have; status 501 is one that SDKs do not retry. */
    public static AwsError notImplemented(String what) {
        return new AwsError(501, "NotImplemented", what + " is not available in the sandbox.");
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    private String sentence() {
        return String.valueOf(getMessage());
    }

    /** This refusal in the protocol of the service that was called. */
    Answer answer(Call call) {
        return switch (call.service()) {
            case "s3" -> xml("<Error><Code>%s</Code><Message>%s</Message><RequestId>%s</RequestId></Error>", call);
            case "iam", "sts", "sns", "sqs", "redshift", "monitoring", "ec2", "rds" ->
                xml(
                        "<ErrorResponse><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error>"
                                + "<RequestId>%s</RequestId></ErrorResponse>",
                        call);
            default -> json();
        };
    }

    private Answer json() {
        var body = Json.bytes(Map.of("__type", code, "Code", code, "message", sentence(), "Message", sentence()));
        return Answer.of(status, "application/x-amz-json-1.1", body).with("x-amzn-ErrorType", code);
    }

    private Answer xml(String template, Call call) {
        var body = template.formatted(code, escaped(sentence()), call.requestId());
        return Answer.of(status, "application/xml", body.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
