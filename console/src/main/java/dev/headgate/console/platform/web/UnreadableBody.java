package dev.headgate.console.platform.web;

import dev.headgate.contract.Excerpt;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Explains a body that could not be read by naming its place, never by repeating its content. */
final class UnreadableBody {

    private UnreadableBody() {}

    static ProblemDetail problem(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown ->
                field(
                        path(unknown),
                        "There is no field '" + Excerpt.of(unknown.getPropertyName()) + "' here; it knows "
                                + unknown.getKnownPropertyIds().stream()
                                        .map(Object::toString)
                                        .sorted()
                                        .collect(Collectors.joining(", "))
                                + ".");
            case DatabindException wrong
            when refusedByRecord(wrong) -> field(path(wrong), String.valueOf(rootMessage(wrong)));
            case DatabindException wrong ->
                field(path(wrong), "The value of '" + path(wrong) + "' is not of the kind that belongs there.");
            case JacksonException broken -> Problems.of(HttpStatus.BAD_REQUEST, malformed(broken));
            case null, default ->
                Problems.of(HttpStatus.BAD_REQUEST, "This needs a JSON body; none came, or it could not be read.");
        };
    }

    private static ProblemDetail field(String field, String message) {
        var problem = Problems.of(HttpStatus.BAD_REQUEST, message);
        problem.setProperty("errors", List.of(Map.of("field", field, "message", message)));
        return problem;
    }

    private static boolean refusedByRecord(DatabindException wrong) {
        return wrong.getCause() instanceof IllegalArgumentException;
    }

    private static String rootMessage(Throwable wrong) {
        return wrong.getCause() == null ? String.valueOf(wrong.getMessage()) : rootMessage(wrong.getCause());
    }

    private static String malformed(JacksonException broken) {
        var place = broken.getLocation();
        return "The body is not well-formed JSON"
                + (place == null ? "." : " at line " + place.getLineNr() + ", column " + place.getColumnNr() + ".");
    }

    private static String path(DatabindException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "/" + step.getIndex() : "/" + step.getPropertyName())
                .collect(Collectors.joining());
    }
}
