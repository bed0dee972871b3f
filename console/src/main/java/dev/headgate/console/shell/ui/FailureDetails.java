package dev.headgate.console.shell.ui;

import com.vaadin.flow.component.details.Details;
import dev.headgate.console.kit.ui.Code;

/** The details of a failure, folded away, to copy into a report. */
final class FailureDetails extends Details {

    FailureDetails(Failure failure) {
        super("Details", new Code("Details of the failure", failure.details()));
    }
}
