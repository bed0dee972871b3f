package dev.headgate.console.platform.store;

import dev.headgate.console.platform.Change;
import dev.headgate.console.platform.ChangeFeed;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who listens in this console. One listener's trouble does not keep a change from the others. */
final class Listeners {

    private static final Logger log = LoggerFactory.getLogger(Listeners.class);

    private final List<Place> places = new CopyOnWriteArrayList<>();

    ChangeFeed.Registration add(Consumer<Change> listener) {
        var place = new Place(listener);
        places.add(place);
        return () -> places.remove(place);
    }

    void tell(Change change) {
        places.forEach(place -> tell(place, change));
    }

    private static void tell(Place place, Change change) {
        try {
            place.listener.accept(change);
        } catch (RuntimeException trouble) {
            log.error("A listener failed at the change of {} {}.", change.topic(), change.id(), trouble);
        }
    }

    /** Equal to itself alone, so that one listener may have several places. */
    private static final class Place {
        private final Consumer<Change> listener;

        Place(Consumer<Change> listener) {
            this.listener = listener;
        }
    }
}
