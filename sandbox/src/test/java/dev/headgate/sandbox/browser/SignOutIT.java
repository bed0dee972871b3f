package dev.headgate.sandbox.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a person goes out: once is everywhere. */
@ExtendWith(InBrowser.class)
class SignOutIT {

    private static final Pattern SIGNED_OUT = Pattern.compile(".*/signed-out.*");

    @Test
    void signing_out_in_one_window_ends_the_other_windows_of_that_browser(Visits visits) {
        var analyst = visits.signedOut("analyst").open("/runs");
        var other = analyst.window("/runs").still().page();

        analyst.signOut();

        analyst.isAt(SIGNED_OUT).sees("You are signed out");
        other.waitForURL(SIGNED_OUT);
        assertThat(analyst.open("/runs").text()).as("the way back in").contains("Runs");
    }

    @Test
    void signing_out_in_one_browser_leaves_the_same_person_signed_in_in_another(Visits visits) {
        var here = visits.signedOut("analyst").open("/runs");
        var there = visits.signedOut("analyst").open("/runs");

        here.signOut();

        here.isAt(SIGNED_OUT);
        assertThat(there.open("/runs").clicks()).as("signing in again").isEqualTo(1);
    }
}
