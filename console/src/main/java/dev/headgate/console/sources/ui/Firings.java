package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import dev.headgate.console.kit.ui.Moment;
import dev.headgate.console.sources.SourceSchedule;
import java.time.Instant;

/** The next ten firings of a schedule, in the reader's zone. */
final class Firings extends Div {

    private static final int SHOWN = 10;

    Firings(SourceSchedule schedule, Instant now) {
        getElement().setAttribute("role", "status");
        var next = schedule.cron().next(now, schedule.zone(), SHOWN);
        if (next.isEmpty()) {
            add(new Paragraph("This never comes: no date fits the day and the month."));
            return;
        }
        add(new Paragraph("Runs " + ScheduleWords.rule(schedule) + ". The next firings, in your time:"));
        var list = new OrderedList();
        list.addClassName("hg-firings");
        next.forEach(at -> list.add(new ListItem(Moment.exact(at), new Text(" · "), new Moment(at))));
        add(list);
    }
}
