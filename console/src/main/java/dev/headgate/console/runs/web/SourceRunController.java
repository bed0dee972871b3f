package dev.headgate.console.runs.web;

import dev.headgate.console.platform.Page;
import dev.headgate.console.runs.RunStarts;
import dev.headgate.console.runs.Runs;
import dev.headgate.console.sources.Sources;
import dev.headgate.contract.SourceId;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The runs of a source, and starting one. */
@RestController
@RequestMapping("/api/v1/sources/{id}/runs")
class SourceRunController {

    private final Sources sources;
    private final Runs runs;
    private final RunStarts starts;
    private final Clock clock;

    SourceRunController(Sources sources, Runs runs, RunStarts starts, Clock clock) {
        this.sources = sources;
        this.runs = runs;
        this.starts = starts;
        this.clock = clock;
    }

    @GetMapping
    Page<RunView> list(@PathVariable SourceId id, @RequestParam MultiValueMap<String, String> parameters) {
        var query = new RunQuery(parameters);
        var criteria = query.criteria(clock.instant()).ofSource(sources.get(id).id());
        return runs.list(query.filter(criteria)).map(RunView::of);
    }

    @PostMapping
    ResponseEntity<RunView> runNow(@PathVariable SourceId id, @RequestBody(required = false) @Nullable RunBody body) {
        var stream = Optional.ofNullable(body).flatMap(given -> Optional.ofNullable(given.stream()));
        var run = starts.runNow(id, stream);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/runs/" + run.id()))
                .body(RunView.of(run));
    }

    /** What to run; the stream may be absent when the source has only one. */
    record RunBody(@Nullable String stream) {}
}
