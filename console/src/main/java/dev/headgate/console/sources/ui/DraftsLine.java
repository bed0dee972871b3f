package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.headgate.console.kit.ui.Moment;
import dev.headgate.console.kit.ui.Words;
import dev.headgate.console.sources.Drafts;
import dev.headgate.console.sources.SourceDraft;
import dev.headgate.console.sources.SourcePaths;
import java.util.List;

/** The newest drafts: what somebody writes on and nobody runs. */
final class DraftsLine extends Paragraph {

    private static final int SHOWN = 5;

    DraftsLine(Drafts drafts) {
        addClassName("hg-drafts");
        var all = drafts.list();
        setVisible(!all.isEmpty());
        show(all);
    }

    private void show(List<SourceDraft> all) {
        add(new Span(Words.count(all.size(), "draft", "drafts") + ", never run: "));
        all.stream().limit(SHOWN).forEach(this::draft);
        if (all.size() > SHOWN) {
            add(new Span("and " + Words.count(all.size() - SHOWN) + " older."));
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
