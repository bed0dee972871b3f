package dev.headgate.console.sources;

import org.springframework.stereotype.Component;

/** Brings what AWS holds of a source, its schedule and its secret, in line with what is wanted here. */
@Component
record SourceSync(ScheduleSync schedules, SecretSync secrets) {

    /** Tells AWS now; what it does not take is told again by a chore. */
    Source told(Source source) {
        secrets.tellAll();
        return schedules.applied(source);
    }
}
