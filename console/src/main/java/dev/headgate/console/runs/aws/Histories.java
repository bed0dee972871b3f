package dev.headgate.console.runs.aws;

import dev.headgate.console.runs.HistoryEvent;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.sfn.model.MapIterationEventDetails;
import software.amazon.awssdk.services.sfn.model.StateEnteredEventDetails;
import software.amazon.awssdk.services.sfn.model.StateExitedEventDetails;

/** Reads the SDK's history events, each of which keeps its details in a field of its type's own. */
final class Histories {

    private Histories() {}

    static HistoryEvent event(software.amazon.awssdk.services.sfn.model.HistoryEvent event) {
        return new HistoryEvent(
                event.id(),
                Objects.requireNonNullElse(event.previousEventId(), 0L),
                event.typeAsString(),
                event.timestamp(),
                state(event),
                Optional.ofNullable(event.mapIterationStartedEventDetails()).map(MapIterationEventDetails::index),
                detail(event, "error"),
                detail(event, "cause"));
    }

    private static Optional<String> state(software.amazon.awssdk.services.sfn.model.HistoryEvent event) {
        return named(event.stateEnteredEventDetails(), StateEnteredEventDetails::name)
                .or(() -> named(event.stateExitedEventDetails(), StateExitedEventDetails::name));
    }

    private static <T> Optional<String> named(@Nullable T details, Function<T, String> name) {
        return Optional.ofNullable(details).map(name);
    }

    /** All kinds of failure call their fields {@code error} and {@code cause}. */
    private static Optional<String> detail(software.amazon.awssdk.services.sfn.model.HistoryEvent event, String field) {
        return event.sdkFields().stream()
                .flatMap(each ->
                        each.getValueOrDefault(event) instanceof SdkPojo details ? Stream.of(details) : Stream.of())
                .flatMap(details -> details.sdkFields().stream()
                        .filter(each -> each.memberName().equals(field))
                        .map(each -> (Object) each.getValueOrDefault(details)))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst();
    }
}
