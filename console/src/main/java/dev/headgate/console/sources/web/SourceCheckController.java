package dev.headgate.console.sources.web;

import dev.headgate.console.sources.SourceChecks;
import dev.headgate.contract.SourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Tries a source against its API. */
@RestController
@RequestMapping("/api/v1/sources/{id}")
class SourceCheckController {

    private final SourceChecks checks;

    SourceCheckController(SourceChecks checks) {
        this.checks = checks;
    }

    @PostMapping("/check")
    JsonNode check(@PathVariable SourceId id, @RequestBody(required = false) @Nullable TrialBody body) {
        return checks.check(id, TrialBody.trial(body));
    }

    @PostMapping("/preview")
    JsonNode preview(@PathVariable SourceId id, @RequestBody(required = false) @Nullable TrialBody body) {
        return checks.preview(id, TrialBody.trial(body));
    }
}
