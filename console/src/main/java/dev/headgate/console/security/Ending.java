package dev.headgate.console.security;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a session is over, as the page says that people land on then. */
public enum Ending {
    /** The person signed out in this browser. */
    HERE,
    /** As before, but the issuer could not be told. */
    HERE_ONLY,
    /** The person, or somebody for them, signed out somewhere else. */
    ELSEWHERE,
    /** The person did nothing for too long. */
    IDLE,
    /** The session had lasted as long as any may. */
    LENGTH;

    static Optional<Ending> named(String word) {
        return Arrays.stream(values())
                .filter(ending -> ending.word().equals(word))
                .findFirst();
    }

    /** As it stands in an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String sentence(SessionSettings settings) {
        return switch (this) {
            case HERE -> "Your session here and the one at the sign-in service have ended.";
            case HERE_ONLY ->
                "Your session here has ended. The sign-in service did not answer, so your session there "
                        + "may still be open: sign out there when it is back, or close the browser.";
            case ELSEWHERE ->
                "You signed out in another place, or somebody who runs the sign-in service ended your session.";
            case IDLE ->
                "Nothing was typed, clicked or scrolled for " + words(settings.idleSession())
                        + ", so the console ended your session.";
            case LENGTH ->
                "A session ends after " + words(settings.absoluteSession()) + ", and yours had lasted so long.";
        };
    }

    private static String words(Duration length) {
        var minutes = length.toMinutes();
        return minutes % 60 == 0 ? count(minutes / 60, "hour") : count(minutes, "minute");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
