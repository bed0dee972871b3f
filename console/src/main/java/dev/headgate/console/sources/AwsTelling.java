package dev.headgate.console.sources;

import org.springframework.stereotype.Component;

/** Tells AWS at once what a deletion or its undoing means for schedule and secret; the chores tell what it did not hear. */
@Component
class AwsTelling {

    private final SourceStore store;
    private final ScheduleSync schedules;
    private final SecretSync secrets;

    AwsTelling(SourceStore store, ScheduleSync schedules, SecretSync secrets) {
        this.store = store;
        this.schedules = schedules;
        this.secrets = secrets;
    }

    /** The source as it stands once AWS was told. */
    Source of(Source source) {
        secrets.tellAll();
        return schedules.applied(store.find(source.id()).orElse(source));
    }
}
