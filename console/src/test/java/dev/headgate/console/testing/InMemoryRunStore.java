package dev.headgate.console.testing;

import dev.headgate.console.platform.Page;
import dev.headgate.console.runs.Attempt;
import dev.headgate.console.runs.Run;
import dev.headgate.console.runs.RunCounts;
import dev.headgate.console.runs.RunFilter;
import dev.headgate.console.runs.RunState;
import dev.headgate.console.runs.RunStore;
import dev.headgate.console.runs.Step;
import dev.headgate.contract.RunId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs in memory. */
public final class InMemoryRunStore implements RunStore {

    private final Map<LocalDate, Integer> days = new HashMap<>();
    private final Map<RunId, Run> runs = new LinkedHashMap<>();
    private final Map<RunId, Map<Integer, Attempt>> attempts = new HashMap<>();
    private final Map<String, List<Step>> steps = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();
    private final Map<String, Instant> looks = new HashMap<>();
    private final Set<RunId> complete = new HashSet<>();
    private Optional<Instant> lastPoll = Optional.empty();

    @Override
    public int nextNumber(LocalDate day) {
        return days.merge(day, 1, Integer::sum);
    }

    @Override
    public boolean add(Run run) {
        return runs.putIfAbsent(run.id(), run) == null && add(run.id(), run.latest());
    }

    @Override
    public boolean add(RunId run, Attempt attempt) {
        var added = attempts.computeIfAbsent(run, _ -> new HashMap<>()).putIfAbsent(attempt.number(), attempt) == null;
        if (find(run).orElseThrow().latest().number() < attempt.number()) {
            latest(run, attempt);
        }
        return added;
    }

    @Override
    public Optional<Run> find(RunId id) {
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public Optional<Run> findForChange(RunId id) {
        return find(id);
    }

    @Override
    public List<Attempt> attempts(RunId id) {
        return attempts.getOrDefault(id, Map.of()).values().stream()
                .sorted(Comparator.comparingInt(Attempt::number))
                .toList();
    }

    @Override
    public Page<Run> list(RunFilter filter) {
        var found = runs.values().stream()
                .filter(run -> MeantRuns.include(filter.criteria(), run))
                .sorted(Comparator.comparing(Run::requestedAt)
                        .thenComparing(Run::id)
                        .reversed())
                .toList();
        var from = Math.min(found.size(), filter.cursor().map(Integer::parseInt).orElse(0) + filter.skip());
        var to = Math.min(found.size(), from + filter.limit());
        return new Page<>(
                found.subList(from, to), to < found.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
    }

    @Override
    public List<Run> live(int most) {
        return runs.values().stream()
                .filter(run -> run.state().isLive())
                .sorted(Comparator.comparing(
                        run -> looks.getOrDefault(run.input().executionName(), Instant.MIN)))
                .limit(most)
                .toList();
    }

    @Override
    public boolean anyLive() {
        return !live(1).isEmpty();
    }

    @Override
    public Set<String> known(Collection<String> executionNames) {
        var all = attempts.entrySet().stream()
                .flatMap(run -> run.getValue().keySet().stream().map(run.getKey()::executionName))
                .collect(Collectors.toSet());
        all.retainAll(executionNames);
        return all;
    }

    @Override
    public boolean update(RunId run, int attempt, RunState state, Instant lookedAt) {
        var before = attempts(run).stream()
                .filter(known -> known.number() == attempt)
                .findFirst()
                .orElseThrow();
        if (!before.state().isLive()) {
            return false;
        }
        looks.put(run.executionName(attempt), lookedAt);
        var after = new Attempt(attempt, before.requestedAt(), before.requestedBy(), noted(run, attempt, state));
        attempts.computeIfAbsent(run, _ -> new HashMap<>()).put(attempt, after);
        if (find(run).orElseThrow().latest().number() == attempt) {
            latest(run, after);
        }
        return true;
    }

    private RunState noted(RunId run, int attempt, RunState state) {
        var note = Optional.ofNullable(notes.get(run.executionName(attempt)));
        return state instanceof RunState.Cancelled cancelled && note.isPresent()
                ? new RunState.Cancelled(cancelled.startedAt(), cancelled.endedAt(), note.get())
                : state;
    }

    @Override
    public void cancelling(RunId run, int attempt, String note) {
        notes.put(run.executionName(attempt), note);
    }

    @Override
    public void steps(RunId run, int attempt, List<Step> now) {
        var all = new HashMap<Long, Step>();
        steps(run, attempt).forEach(step -> all.put(step.number(), step));
        now.forEach(step -> all.put(step.number(), step));
        steps.put(
                run.executionName(attempt),
                all.values().stream()
                        .sorted(Comparator.comparingLong(Step::number))
                        .toList());
    }

    @Override
    public List<Step> steps(RunId run, int attempt) {
        return steps.getOrDefault(run.executionName(attempt), List.of());
    }

    @Override
    public void counts(RunId run, RunCounts counts, Completeness completeness) {
        runs.computeIfPresent(run, (_, before) -> with(before, before.latest(), Optional.of(counts)));
        if (completeness == Completeness.COMPLETE) {
            complete.add(run);
        }
    }

    @Override
    public List<Run> withoutCounts(Instant after) {
        return new ArrayList<>(runs.values())
                .stream()
                        .filter(run -> run.state() instanceof RunState.Succeeded && !complete.contains(run.id()))
                        .filter(run -> run.state().ended().orElseThrow().isAfter(after))
                        .toList();
    }

    @Override
    public Map<RunState.Kind, Long> countByState() {
        var counts = new EnumMap<RunState.Kind, Long>(RunState.Kind.class);
        runs.values().forEach(run -> counts.merge(run.state().kind(), 1L, Long::sum));
        return counts;
    }

    @Override
    public Optional<Instant> lastPoll() {
        return lastPoll;
    }

    @Override
    public void polled(Instant at) {
        lastPoll = Optional.of(at);
    }

    private void latest(RunId id, Attempt attempt) {
        runs.computeIfPresent(id, (_, before) -> with(before, attempt, before.counts()));
    }

    private static Run with(Run run, Attempt latest, Optional<RunCounts> counts) {
        return new Run(
                run.id(),
                run.source(),
                run.stream(),
                run.definition(),
                run.mapping(),
                run.requestedAt(),
                run.requestedBy(),
                latest,
                counts);
    }
}
