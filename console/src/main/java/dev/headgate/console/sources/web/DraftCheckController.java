package dev.headgate.console.sources.web;

import dev.headgate.console.platform.Refusal;
import dev.headgate.console.sources.Drafts;
import dev.headgate.console.sources.SourceChecks;
import dev.headgate.console.sources.SourceChecks.Action;
import dev.headgate.console.sources.SourceChecks.Trial;
import dev.headgate.contract.SourceId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Tries a draft against its API before there is a source. */
@RestController
@RequestMapping("/api/v1/drafts/{id}")
class DraftCheckController {

    private final Drafts drafts;
    private final SourceChecks checks;

    DraftCheckController(Drafts drafts, SourceChecks checks) {
        this.drafts = drafts;
        this.checks = checks;
    }

    @PostMapping("/check")
    JsonNode check(@PathVariable SourceId id, @RequestBody(required = false) @Nullable TrialBody body) {
        return checks.tryOut(Action.CHECK, id, trial(id, body));
    }

    @PostMapping("/preview")
    JsonNode preview(@PathVariable SourceId id, @RequestBody(required = false) @Nullable TrialBody body) {
        return checks.tryOut(Action.PREVIEW, id, trial(id, body));
    }

    private Trial trial(SourceId id, @Nullable TrialBody body) {
        var asked = TrialBody.trial(body);
        var definition = asked.definition()
                .or(() -> drafts.mine(id).map(draft -> draft.texts().definition()))
                .orElseThrow(() -> Refusal.notFound("You have no draft of " + id
                        + "; send the definition, or PUT /api/v1/drafts/" + id + " first."));
        return new Trial(Optional.of(definition), asked.stream(), asked.limit());
    }
}
