package dev.headgate.console.security;

import dev.headgate.console.platform.RequestId;
import dev.headgate.contract.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Writes a problem detail where no controller has been reached yet. */
final class ProblemAnswers {

    private ProblemAnswers() {}

    static void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String sentence)
            throws IOException {
        var problem = Json.mapper()
                .createObjectNode()
                .put("title", status.getReasonPhrase())
                .put("status", status.value())
                .put("detail", sentence)
                .put("instance", request.getRequestURI());
        RequestId.current().ifPresent(id -> problem.put("request_id", id));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(Json.bytes(problem));
    }
}
