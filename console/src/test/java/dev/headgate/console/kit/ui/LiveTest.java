package dev.headgate.console.kit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import dev.headgate.console.platform.Change;
import dev.headgate.console.testing.LocalFeed;
import dev.headgate.console.testing.Push;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "dev.headgate.console.kit.testing")
class LiveTest extends BrowserlessTest {

    private static final Change RUN = new Change("run", "1");

    private final LocalFeed feed = new LocalFeed();
    private final List<Set<Change>> told = new ArrayList<>();
    private final Div page = new Div();
    private final Push push = new Push();

    @BeforeEach
    void open() {
        push.open();
        Live.on(page, feed, change -> change.concerns("run"), told::add);
        UI.getCurrent().add(page);
    }

    @Test
    void a_page_hears_what_concerns_it() {
        feed.announce(new Change("source", "sales"));
        feed.announce(RUN);
        MockVaadin.clientRoundtrip();

        assertThat(told).containsExactly(Set.of(RUN));
    }

    @Test
    void a_page_whose_connection_is_away_takes_no_changes_and_is_made_true_when_it_is_back() {
        push.goAway();
        for (int i = 0; i < 100; i++) {
            feed.announce(new Change("run", "run-" + i));
        }
        MockVaadin.clientRoundtrip();
        assertThat(told).isEmpty();

        push.comeBack();
        awaitTold();

        assertThat(told).containsExactly(Set.of(Change.ANYTHING));
    }

    @Test
    void a_page_that_is_closed_while_it_is_away_is_forgotten() {
        push.goAway();
        feed.announce(RUN);
        UI.getCurrent().remove(page);
        push.comeBack();

        assertThat(feed.listeners()).isEmpty();
        assertThat(told).isEmpty();
    }

    private void awaitTold() {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (told.isEmpty() && System.nanoTime() < deadline) {
            MockVaadin.clientRoundtrip();
            Thread.onSpinWait();
        }
    }
}
