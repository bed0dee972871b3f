package dev.headgate.console.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.headgate.console.kit.ui.ErrorPage;
import dev.headgate.console.platform.Refusal;

/** Instead of a page that a feature does not show; the refusal's sentence says why. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class RefusalPage extends ErrorPage implements HasErrorParameter<Refusal> {

    RefusalPage() {
        super("Not shown");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refusal> refused) {
        var refusal = refused.getException();
        named(name(refusal.kind()));
        explain(refusal.sentence(), "", next(refusal.kind()), WaysOut.overview());
        return status(refusal.kind()).getCode();
    }

    static String name(Refusal.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> "Nothing here";
            case UNAVAILABLE, UPSTREAM_FAILED -> "Cannot be shown now";
            case BAD_REQUEST, INVALID -> "The address cannot be read";
            case CONFLICT, STALE, PRECONDITION_MISSING -> "Not shown";
        };
    }

    private static Component next(Refusal.Kind kind) {
        return switch (kind) {
            case UNAVAILABLE, UPSTREAM_FAILED -> WaysOut.again();
            case NOT_FOUND, BAD_REQUEST, INVALID, CONFLICT, STALE, PRECONDITION_MISSING -> WaysOut.find();
        };
    }

    private static HttpStatusCode status(Refusal.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> HttpStatusCode.NOT_FOUND;
            case UNAVAILABLE, UPSTREAM_FAILED -> HttpStatusCode.SERVICE_UNAVAILABLE;
            case BAD_REQUEST, INVALID, CONFLICT, STALE, PRECONDITION_MISSING -> HttpStatusCode.BAD_REQUEST;
        };
    }
}
