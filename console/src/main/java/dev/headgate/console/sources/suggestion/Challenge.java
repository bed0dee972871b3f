package dev.headgate.console.sources.suggestion;

import dev.headgate.console.sources.text.Authentication;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads from a refusal how an API wants to be asked. */
final class Challenge {

    private Challenge() {}

    static Outcome.SecretNeeded of(Look look, Authentication tried) {
        var stated = look.header("www-authenticate").orElse("");
        var ways = ways(stated, look.body().toString());
        var how = stated.isEmpty()
                ? "It does not say how it wants to be asked (no WWW-Authenticate)."
                : "It says how: " + stated + ".";
        var names = ways.stream().map(Authentication::words).collect(Collectors.joining(", "));
        var sentence = tried == Authentication.NONE
                ? "The API answered " + look.status() + ": it wants a secret. " + how + " Seen: " + names + "."
                : "The API answered " + look.status() + ": it refused the secret. Set another, or choose another way. "
                        + how;
        return new Outcome.SecretNeeded(sentence, ways);
    }

    private static List<Authentication> ways(String stated, String body) {
        var ways = new ArrayList<Authentication>();
        var challenge = stated.toLowerCase(Locale.ROOT);
        if (challenge.contains("bearer")) {
            ways.add(Authentication.BEARER);
        }
        if (challenge.contains("basic")) {
            ways.add(Authentication.BASIC);
        }
        if (challenge.contains("apikey") || body.toLowerCase(Locale.ROOT).matches("(?s).*api[-_ ]?key.*")) {
            ways.add(Authentication.HEADER);
        }
        return ways.isEmpty() ? List.of(Authentication.BEARER, Authentication.HEADER) : ways;
    }
}
