package dev.headgate.console.runs.web;

import dev.headgate.console.runs.Evidence;
import dev.headgate.console.runs.Quarantine;
import dev.headgate.console.runs.RunSlices;
import dev.headgate.console.runs.RunTrail;
import dev.headgate.contract.RunId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a run left behind. */
@RestController
@RequestMapping("/api/v1/runs/{id}")
class RunTrailController {

    private static final int MOST_SLICES = 500;
    private static final int MOST_SAMPLES = 100;

    private final RunTrail trail;

    RunTrailController(RunTrail trail) {
        this.trail = trail;
    }

    /** A part of the plan, in its order. */
    @GetMapping("/slices")
    RunSlices slices(
            @PathVariable RunId id,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "100") int limit) {
        return trail.slices(id, Math.max(0, offset), Math.clamp(limit, 1, MOST_SLICES));
    }

    /** The first rows of each reason; {@code samples} says how many. */
    @GetMapping("/quarantine")
    Quarantine quarantine(@PathVariable RunId id, @RequestParam(defaultValue = "5") int samples) {
        return trail.quarantine(id, Math.clamp(samples, 0, MOST_SAMPLES));
    }

    @GetMapping("/evidence")
    Evidence evidence(@PathVariable RunId id) {
        return trail.evidence(id);
    }
}
