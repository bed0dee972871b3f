package dev.headgate.console.posture;

import dev.headgate.console.platform.CurrentActor;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Who asks for a scan now. */
@Component
class Askers {

    private final CurrentActor people;
    private final Clock clock;

    Askers(CurrentActor people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    Scan.Asked now() {
        return new Scan.Asked(people.actor().name(), clock.instant());
    }
}
