package dev.headgate.console.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.platform.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusedPageTest {

    @Test
    void a_refusal_names_the_role_that_is_needed_and_the_one_that_the_person_has() {
        assertThat(RefusedPage.sentence(new Actor("anna", "ANALYST"), List.of("ADMIN")))
                .isEqualTo("This page needs the role ADMIN; anna has the role ANALYST.");
    }

    @Test
    void whoever_has_no_role_is_told_so() {
        assertThat(RefusedPage.sentence(new Actor("noor", "NONE"), List.of("ANALYST")))
                .isEqualTo("This page needs the role ANALYST; "
                        + "noor is signed in, but the sign-in service gave no role that Headgate knows.");
    }

    @Test
    void it_says_who_can_change_that() {
        assertThat(RefusedPage.whoCanGrant(new Actor("anna", "ANALYST"))).contains("sign-in service", "anna");
    }
}
