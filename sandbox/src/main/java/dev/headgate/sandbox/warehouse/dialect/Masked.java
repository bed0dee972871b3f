package dev.headgate.sandbox.warehouse.dialect;

import java.util.Set;

/** Statements as they may be shown: without the secrets that a few of them carry. */
public final class Masked {

    private static final Set<String> BEFORE_SECRETS =
            Set.of("password", "credentials", "access_key_id", "secret_access_key", "session_token");

    private Masked() {}

    /** The text with every secret replaced by stars. */
    public static String text(String sql) {
        var shown = new StringBuilder();
        var isSecret = false;
        for (var token : Tokenizer.tokens(sql)) {
            if (isSecret && token.kind() == Token.Kind.STRING) {
                shown.append("'***'");
            } else {
                shown.append(token.text());
            }
            if (!token.isBlank() && !token.is("as")) {
                isSecret = token.kind() == Token.Kind.WORD && BEFORE_SECRETS.contains(token.name());
            }
        }
        return shown.toString();
    }
}
