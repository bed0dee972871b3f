package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.headgate.console.kit.ui.Moment;
import dev.headgate.console.kit.ui.Words;
import dev.headgate.console.sources.Drafts;
import dev.headgate.console.sources.SourceDraft;
import dev.headgate.console.sources.SourcePaths;

/** The newest drafts: what somebody writes on and nobody runs. */
final class DraftsLine extends Paragraph {

    private static final int SHOWN = 5;

    private final transient Drafts drafts;

    DraftsLine(Drafts drafts) {
        this.drafts = drafts;
        addClassName("hg-drafts");
        update();
    }

    /** Shows the drafts as they are now. */
    void update() {
        removeAll();
        var all = drafts.count();
        setVisible(all > 0);
        add(new Span(Words.count(all, "draft", "drafts") + ", not saved as a version: "));
        drafts.newest(SHOWN).forEach(this::draft);
        if (all > SHOWN) {
            add(new Span("and " + Words.count(all - SHOWN) + " older."));
        }
    }

    private void draft(SourceDraft draft) {
        var part = new Span();
        part.addClassName("hg-draft");
        part.add(
                new Anchor(page(draft), draft.id().value()),
                new Span(" by " + draft.author() + ", saved "),
                new Moment(draft.savedAt()));
        add(part);
    }

    private static String page(SourceDraft draft) {
        return draft.texts().basis().isPresent()
                ? SourcePaths.edit(draft.id())
                : SourcePaths.NEW + "?draft=" + draft.id();
    }
}
