package dev.headgate.console.platform.web;

import dev.headgate.console.platform.RequestId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Makes problem details that carry the request's id. */
final class Problems {

    private Problems() {}

    static ProblemDetail of(HttpStatus status, String sentence) {
        var problem = ProblemDetail.forStatusAndDetail(status, sentence);
        complete(problem);
        return problem;
    }

    static void complete(ProblemDetail problem) {
        RequestId.current().ifPresent(id -> problem.setProperty("request_id", id));
    }
}
