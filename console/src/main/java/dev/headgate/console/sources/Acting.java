package dev.headgate.console.sources;

import dev.headgate.console.platform.CurrentActor;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who saves something now. */
@Component
class Acting {

    private final CurrentActor people;
    private final Clock clock;

    Acting(CurrentActor people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    String name() {
        return people.actor().name();
    }

    Authorship saved(Optional<String> comment) {
        // The database keeps microseconds; what is answered now must equal what is read later.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Authorship(name(), now, comment);
    }
}
