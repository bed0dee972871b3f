package dev.headgate.console.platform.web;

import dev.headgate.console.platform.Refusal;
import dev.headgate.console.platform.RequestId;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns what goes wrong into RFC 9457 problem details. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal) {
        var problem = Problems.of(status(refusal.kind()), refusal.sentence());
        refusal.facts().forEach(problem::setProperty);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unforeseen(Exception bug, HttpServletResponse response) throws Exception {
        if (bug instanceof AccessDeniedException || bug instanceof AuthenticationException) {
            throw bug;
        }
        if (response.isCommitted()) {
            // Half of an answer is out already; the container breaks it off, so that nobody takes it for the whole.
            throw bug;
        }
        log.error("A request failed in a way nobody foresaw.", bug);
        return Problems.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "The console failed at this. The log has the details under the request id "
                        + RequestId.current().orElse("of this answer") + ".");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable, HttpHeaders headers, HttpStatusCode status, WebRequest web) {
        return handleExceptionInternal(unreadable, UnreadableBody.problem(unreadable), headers, status, web);
    }

    /** A path that holds no possible id names nothing; a parameter of the wrong kind is the caller's mistake. */
    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest web) {
        var where = wrong instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : "a value";
        var why = NestedExceptionUtils.getMostSpecificCause(wrong);
        var sentence = why instanceof IllegalArgumentException ? why.getMessage() : wrong.getMessage();
        var known = wrong instanceof MethodArgumentTypeMismatchException argument
                && argument.getParameter().hasParameterAnnotation(PathVariable.class);
        var answer = known ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
        var problem = Problems.of(answer, "'" + where + "' cannot be read. " + sentence);
        return handleExceptionInternal(wrong, problem, headers, answer, web);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest web) {
        if (body instanceof ProblemDetail problem) {
            Problems.complete(problem);
        }
        return new ResponseEntity<>(body, headers, status);
    }

    private static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case BAD_REQUEST -> HttpStatus.BAD_REQUEST;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CONFLICT -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case PRECONDITION_MISSING -> HttpStatus.PRECONDITION_REQUIRED;
            case UPSTREAM_FAILED -> HttpStatus.BAD_GATEWAY;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
