package dev.headgate.console.testing;

import dev.headgate.console.runs.Run;
import dev.headgate.console.runs.RunCriteria;
import dev.headgate.console.runs.RunState;
import java.util.Collection;
import java.util.Locale;

/** Tells in memory whether criteria mean a run. */
final class MeantRuns {

    private MeantRuns() {}

    static boolean include(RunCriteria criteria, Run run) {
        var cause = run.state().reason().orElse("");
        var text = String.join(" ", run.id().value(), run.source().value(), run.stream(), run.requestedBy(), cause);
        return anyOf(criteria.states(), run.state().kind())
                && anyOf(criteria.sources(), run.source())
                && anyOf(criteria.streams(), run.stream())
                && anyOf(criteria.askers(), run.requestedBy())
                && anyOf(criteria.steps(), step(run))
                && criteria.from().stream().noneMatch(run.requestedAt()::isBefore)
                && criteria.to().stream().allMatch(run.requestedAt()::isBefore)
                && (criteria.causes().isEmpty() || criteria.causes().stream().anyMatch(part -> says(cause, part)))
                && criteria.words().stream().allMatch(word -> says(text, word));
    }

    private static <T> boolean anyOf(Collection<T> asked, T is) {
        return asked.isEmpty() || asked.contains(is);
    }

    private static String step(Run run) {
        return run.state() instanceof RunState.Failed failed
                ? failed.cause().step().orElse("")
                : "";
    }

    private static boolean says(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
