package dev.headgate.engine.policy;

/** Reads the parts of an Amazon Resource Name, so that an account is never found by looking for its digits. */
final class Arns {

    private Arns() {}

    /** The account of an ARN, as it is written there; nothing when the text is no ARN. */
    static String account(String arn) {
        if (!arn.startsWith("arn:")) {
            return "";
        }
        var from = after(arn, 4);
        var to = from < 0 ? -1 : arn.indexOf(':', from);
        return to < 0 ? "" : arn.substring(from, to);
    }

    /** The part after the account; nothing when the text is no ARN. */
    static String resource(String arn) {
        var from = arn.startsWith("arn:") ? after(arn, 5) : -1;
        return from < 0 ? "" : arn.substring(from);
    }

    /** What stands before the resource, with its last colon; nothing when the text is no ARN. */
    static String head(String arn) {
        var from = arn.startsWith("arn:") ? after(arn, 5) : -1;
        return from < 0 ? "" : arn.substring(0, from);
    }

    /** Whether a text is an account's id: twelve digits. */
    static boolean isAccount(String text) {
        if (text.length() != 12) {
            return false;
        }
        for (var i = 0; i < 12; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int after(String arn, int colons) {
        var at = -1;
        for (var i = 0; i < colons; i++) {
            at = arn.indexOf(':', at + 1);
            if (at < 0) {
                return -1;
            }
        }
        return at + 1;
    }
}
