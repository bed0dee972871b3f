package dev.headgate.console.shell.ui;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NavigationState;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.headgate.console.kit.ui.ErrorPage;
import dev.headgate.console.platform.Actor;
import dev.headgate.console.platform.CurrentActor;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** Instead of a page that the person may not see: which role it needs, which one they have, and who can change that. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class RefusedPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    private final Actor actor;

    RefusedPage(CurrentActor people) {
        super("Not for your role");
        this.actor = people.actor();
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> denied) {
        var router = event.getUI().getInternals().getRouter();
        var needed = router.resolveNavigationTarget(event.getLocation())
                .map(NavigationState::getNavigationTarget)
                .map(view -> view.getAnnotation(RolesAllowed.class))
                .map(roles -> List.of(roles.value()))
                .orElse(List.of());
        if (hasNoRole()) {
            named("No role yet");
        }
        explain(sentence(actor, needed), whoCanGrant(actor), WaysOut.overview());
        return HttpStatusCode.FORBIDDEN.getCode();
    }

    static String sentence(Actor actor, List<String> needed) {
        var has = isWithoutRole(actor)
                ? actor.name() + " is signed in, but the sign-in service gave no role that Headgate knows."
                : actor.name() + " has the role " + actor.role() + ".";
        return Optional.of(needed)
                .filter(roles -> !roles.isEmpty())
                .map(roles -> "This page needs the role " + String.join(" or ", roles) + "; " + has)
                .orElse("No role opens this page; " + has);
    }

    static String whoCanGrant(Actor actor) {
        return "Whoever runs the sign-in service can give " + actor.name()
                + " another role. It counts after signing out and in again.";
    }

    private boolean hasNoRole() {
        return isWithoutRole(actor);
    }

    private static boolean isWithoutRole(Actor actor) {
        return actor.role().equals("NONE");
    }
}
