package dev.headgate.console.testing;

import dev.headgate.console.sources.MappingVersion;
import dev.headgate.console.sources.Outline;
import dev.headgate.console.sources.Source;
import dev.headgate.console.sources.SourceFilter;
import dev.headgate.console.sources.SourceStore;
import dev.headgate.console.sources.SourceVersion;
import dev.headgate.contract.SourceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Sources in memory. */
public final class InMemorySourceStore implements SourceStore {

    private final Map<SourceId, Source> sources = new TreeMap<>();
    private final Map<SourceId, String> applied = new HashMap<>();
    private final Set<SourceId> leaving = new HashSet<>();
    private final List<SourceVersion> versions = new ArrayList<>();
    private final List<MappingVersion> mappings = new ArrayList<>();

    @Override
    public Optional<Source> find(SourceId id) {
        return Optional.ofNullable(sources.get(id)).map(this::seen);
    }

    @Override
    public Optional<Source> findForChange(SourceId id) {
        return find(id);
    }

    @Override
    public List<SourceId> ids(SourceFilter filter, Optional<String> after, int limit) {
        return found(filter)
                .map(Source::id)
                .filter(id -> id.value().compareTo(after.orElse("")) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Outline> outlines(SourceFilter filter) {
        return found(filter).map(Source::outline).toList();
    }

    @Override
    public List<Source> all(Collection<SourceId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    private Stream<Source> found(SourceFilter filter) {
        return sources.values().stream()
                .filter(source -> source.deletion().isPresent() == filter.deleted())
                .filter(source -> filter.tables().isEmpty()
                        || filter.tables().contains(source.current().mapping().table()))
                .filter(source -> filter.owners().isEmpty() || filter.owners().contains(source.createdBy()))
                .filter(source -> filter.paused().stream().allMatch(paused -> paused == source.paused()))
                .filter(source -> filter.words().stream().allMatch(words -> says(source, words)))
                .map(this::seen);
    }

    private static boolean says(Source source, String words) {
        var current = source.current();
        return Stream.of(
                        Stream.of(source.id().value(), current.mapping().table(), source.createdBy()),
                        current.streams().stream(),
                        current.hosts().stream())
                .flatMap(texts -> texts)
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT)));
    }

    @Override
    public List<SourceVersion> versions(SourceId id) {
        return versions.stream()
                .filter(version -> version.source().equals(id))
                .sorted(Comparator.comparingInt(SourceVersion::number).reversed())
                .toList();
    }

    @Override
    public Optional<SourceVersion> version(SourceId id, int number) {
        return versions(id).stream()
                .filter(version -> version.number() == number)
                .findFirst();
    }

    @Override
    public Optional<MappingVersion> mapping(String table, int number) {
        return mappings.stream()
                .filter(mapping -> mapping.table().equals(table) && mapping.number() == number)
                .findFirst();
    }

    @Override
    public Optional<MappingVersion> latestMapping(String table) {
        return mappings.stream()
                .filter(mapping -> mapping.table().equals(table))
                .max(Comparator.comparingInt(MappingVersion::number));
    }

    @Override
    public List<MappingVersion> latestMappings() {
        return mappings.stream()
                .filter(mapping ->
                        latestMapping(mapping.table()).filter(mapping::equals).isPresent())
                .toList();
    }

    @Override
    public void add(MappingVersion mapping) {
        mappings.add(mapping);
    }

    @Override
    public boolean create(Source source) {
        if (sources.putIfAbsent(source.id(), source) != null) {
            return false;
        }
        versions.add(source.current());
        return true;
    }

    @Override
    public void add(SourceVersion version) {
        versions.add(version);
        sources.computeIfPresent(version.source(), (_, source) -> source.withCurrent(version));
    }

    @Override
    public void update(Source source) {
        sources.put(source.id(), source);
    }

    @Override
    public List<Source> withSecretToTell() {
        return sources.values().stream()
                .filter(source -> source.secret().isPresent())
                .filter(source -> source.deletion().isPresent() != leaving.contains(source.id()))
                .map(this::seen)
                .toList();
    }

    @Override
    public void secretLeaving(SourceId id, boolean gone) {
        if (gone) {
            leaving.add(id);
        } else {
            leaving.remove(id);
        }
    }

    @Override
    public List<Source> withScheduleToApply() {
        return sources.values().stream()
                .map(this::seen)
                .filter(source -> !source.scheduleApplied())
                .toList();
    }

    @Override
    public void scheduleApplied(Source source) {
        applied.put(source.id(), source.wantedSchedule());
    }

    private Source seen(Source source) {
        var same = applied.getOrDefault(source.id(), "").equals(source.wantedSchedule());
        return new Source(
                source.id(),
                source.current(),
                source.paused(),
                source.schedule(),
                same ? Optional.empty() : Optional.of(source.createdAt()),
                source.secret(),
                source.createdBy(),
                source.createdAt(),
                source.deletion());
    }
}
