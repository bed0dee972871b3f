package dev.headgate.console.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.headgate.console.kit.ui.ErrorPage;
import dev.headgate.console.platform.CurrentActor;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Instead of a page that failed in a way nobody foresaw; who operates the console finds the stack trace a click away. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class UnexpectedPage extends ErrorPage implements HasErrorParameter<Exception> {

    private static final Logger log = LoggerFactory.getLogger(UnexpectedPage.class);

    private final transient CurrentActor people;
    private final transient Clock clock;

    UnexpectedPage(CurrentActor people, Clock clock) {
        super("This page failed");
        this.people = people;
        this.clock = clock;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> failed) {
        var failure = Failure.of(failed.getException(), event.getLocation().getPath(), clock.instant());
        log.error("The page at /{} failed in a way nobody foresaw.", failure.where(), failed.getException());
        explain(failure.sentence(), failure.whatNext(), WaysOut.again(), WaysOut.find(), WaysOut.overview());
        if (Failure.mayBeReadBy(people.actor())) {
            add(new FailureDetails(failure));
        }
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}
