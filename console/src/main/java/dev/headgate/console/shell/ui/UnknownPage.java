package dev.headgate.console.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.headgate.console.kit.ui.ErrorPage;
import org.jspecify.annotations.Nullable;

/** Instead of a page that does not exist. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class UnknownPage extends ErrorPage implements HasErrorParameter<NotFoundException> {

    UnknownPage() {
        super("Nothing here");
    }

    /** The router's own words are for developers. */
    static String why(@Nullable String said) {
        return said == null || said.isBlank() || said.startsWith("Couldn't find route")
                ? "The address may be old or mistyped."
                : said;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> missing) {
        explain(
                "There is no page at /" + event.getLocation().getPath() + ".",
                why(missing.getCustomMessage()),
                WaysOut.find(),
                WaysOut.overview());
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
