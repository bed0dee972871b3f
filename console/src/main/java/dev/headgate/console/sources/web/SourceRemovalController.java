package dev.headgate.console.sources.web;

import dev.headgate.console.sources.DeletionPlan;
import dev.headgate.console.sources.PastRun;
import dev.headgate.console.sources.SourceRemoval;
import dev.headgate.contract.SourceId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Deleting sources and restoring them. */
@RestController
@RequestMapping("/api/v1/sources/{id}")
class SourceRemovalController {

    private final SourceRemoval removal;
    private final Clock clock;

    SourceRemovalController(SourceRemoval removal, Clock clock) {
        this.removal = removal;
        this.clock = clock;
    }

    /** What deleting the source would do; nothing is done. */
    @GetMapping("/deletion")
    PlanView plan(@PathVariable SourceId id) {
        return PlanView.of(removal.plan(id));
    }

    @DeleteMapping
    SourceView delete(@PathVariable SourceId id) {
        return SourceView.of(removal.delete(id), clock.instant());
    }

    @PostMapping("/restore")
    SourceView restore(@PathVariable SourceId id) {
        return SourceView.of(removal.restore(id), clock.instant());
    }

    /** What a deletion would do, in sentences and figures. */
    record PlanView(List<String> consequences, long runs, Optional<String> lastRun, Optional<String> liveRun) {

        static PlanView of(DeletionPlan plan) {
            return new PlanView(
                    plan.sentences(),
                    plan.runs(),
                    plan.last().map(PlanView::id),
                    plan.live().map(PlanView::id));
        }

        private static String id(PastRun run) {
            return run.id().value();
        }
    }
}
