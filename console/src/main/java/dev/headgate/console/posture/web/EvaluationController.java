package dev.headgate.console.posture.web;

import dev.headgate.console.posture.PolicyEvaluation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Judges a policy that nobody has to have put on a bucket. The text is read as it is, because a JSON mapper would not see a name that is given twice. */
@RestController
class EvaluationController {

    private final PolicyEvaluation evaluation;

    EvaluationController(PolicyEvaluation evaluation) {
        this.evaluation = evaluation;
    }

    @PostMapping(path = "/api/v1/posture/evaluate", produces = MediaType.APPLICATION_JSON_VALUE)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = EvaluationDocument.Question.class)))
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = EvaluationDocument.Verdict.class)))
    ResponseEntity<String> evaluate(@RequestBody String question) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(evaluation.verdict(question));
    }
}
