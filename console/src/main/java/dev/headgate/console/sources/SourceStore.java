package dev.headgate.console.sources;

import dev.headgate.contract.SourceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where sources and their versions are kept. Changing methods take part in the caller's transaction. */
public interface SourceStore {

    Optional<Source> find(SourceId id);

    /** The same, and nobody else changes the source before the transaction ends. */
    Optional<Source> findForChange(SourceId id);

    /** The ids of sources in their order, after the one given. */
    List<SourceId> ids(SourceFilter filter, Optional<String> after, int limit);

    /** What it takes to judge sources, by id. */
    List<Outline> outlines(SourceFilter filter);

    /** These sources, in any order. */
    List<Source> all(Collection<SourceId> ids);

    /** The versions of a source, newest first. */
    List<SourceVersion> versions(SourceId id);

    Optional<SourceVersion> version(SourceId id, int number);

    Optional<MappingVersion> mapping(String table, int number);

    Optional<MappingVersion> latestMapping(String table);

    /** The newest mapping of each table. */
    List<MappingVersion> latestMappings();

    /** Adds a mapping version that is not there yet. */
    void add(MappingVersion mapping);

    /** Adds a source with its first version. Answers false when the id is taken. */
    boolean create(Source source);

    /** Adds a version and makes it the current one. */
    void add(SourceVersion version);

    /** Writes the pause, the schedule and what is known of the secret. */
    void update(Source source);

    /** The deleted sources whose secret Secrets Manager has not been told to let go, and the restored ones whose secret it has. */
    List<Source> withSecretToTell();

    /** Notes whether Secrets Manager has been told to let the secret of a source go. */
    void secretLeaving(SourceId id, boolean leaving);

    /** The sources whose schedule may not be at EventBridge as it is here. */
    List<Source> withScheduleToApply();

    /** Notes that EventBridge has the schedule as the given source states it, unless it was changed meanwhile. */
    void scheduleApplied(Source source);
}
