package dev.headgate.console.runs.web;

import dev.headgate.console.platform.Estate;
import dev.headgate.console.platform.Page;
import dev.headgate.console.runs.RunControl;
import dev.headgate.console.runs.Runs;
import dev.headgate.contract.RunId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reading and steering runs. */
@RestController
@RequestMapping("/api/v1/runs")
class RunController {

    private final Runs runs;
    private final RunControl control;
    private final Estate estate;
    private final Clock clock;

    RunController(Runs runs, RunControl control, Estate estate, Clock clock) {
        this.runs = runs;
        this.control = control;
        this.estate = estate;
        this.clock = clock;
    }

    @GetMapping
    Page<RunView> list(@RequestParam MultiValueMap<String, String> query) {
        return runs.list(new RunQuery(query).filter(clock.instant())).map(RunView::of);
    }

    /** What the runs that the filters mean come to. */
    @GetMapping("/summary")
    RunSummaryView summary(@RequestParam MultiValueMap<String, String> query) {
        return RunSummaryView.of(runs.summary(new RunQuery(query).criteria(clock.instant())));
    }

    @GetMapping("/{id}")
    RunDetail get(@PathVariable RunId id) {
        return RunDetail.of(runs.get(id), runs.attempts(id), estate, runs.diagnosis(id));
    }

    /** The steps of one attempt, the newest when none is named. */
    @GetMapping("/{id}/steps")
    List<StepView> steps(@PathVariable RunId id, @RequestParam Optional<Integer> attempt) {
        var number = attempt.orElseGet(() -> runs.get(id).latest().number());
        return runs.steps(id, number).stream().map(StepView::of).toList();
    }

    @GetMapping("/{id}/logs")
    LogsView logs(@PathVariable RunId id, LogQuery query) {
        return LogsView.of(id, runs.logs(id, query.filter()));
    }

    @PostMapping("/{id}/cancel")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunView cancel(@PathVariable RunId id) {
        return RunView.of(control.cancel(id));
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunView retry(@PathVariable RunId id) {
        return RunView.of(control.retry(id));
    }
}
