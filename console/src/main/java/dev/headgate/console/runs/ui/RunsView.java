package dev.headgate.console.runs.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.headgate.console.kit.ui.Moment;
import dev.headgate.console.kit.ui.Page;
import dev.headgate.console.kit.ui.StateWord;
import dev.headgate.console.kit.ui.Words;
import dev.headgate.console.runs.Run;
import dev.headgate.console.runs.RunCriteria;
import dev.headgate.console.runs.RunFilter;
import dev.headgate.console.runs.RunPaths;
import dev.headgate.console.runs.Runs;
import jakarta.annotation.security.RolesAllowed;

/** All runs, newest first. */
@Route(RunPaths.LIST)
@Menu(title = "Runs", order = 2)
@RolesAllowed("ANALYST")
class RunsView extends Page {

    RunsView(Runs runs) {
        super("Runs");
        var page = runs.list(RunFilter.first(RunCriteria.ALL, 50));
        headline().say(Words.count(page.items().size(), "run", "runs") + ".");
        var grid = new Grid<Run>();
        grid.addComponentColumn(run ->
                new StateWord(run.state().kind().standing(), run.state().kind().word()));
        grid.addColumn(Run::id).setHeader("Run");
        grid.addComponentColumn(run -> new Moment(run.requestedAt())).setHeader("Asked");
        grid.setItems(page.items());
        add(grid);
    }
}
