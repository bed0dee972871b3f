package dev.headgate.sandbox.browser;

import java.util.ArrayList;
import java.util.List;

/** The desks of one journey. */
final class Visits {

    private final Premises premises;
    private final String journey;
    private final List<Desk> desks = new ArrayList<>();

    Visits(Premises premises, String journey) {
        this.premises = premises;
        this.journey = journey;
    }

    /** Somebody who is signed in already. */
    Desk of(String person) {
        return of(person, Look.USUAL);
    }

    Desk of(String person, Look look) {
        var cookies = premises.cookies(person);
        var desk = desk(person, look, cookies.orElse(""));
        if (cookies.isEmpty()) {
            desk.open("/");
            premises.keepCookies(person, desk.cookies());
        }
        return desk;
    }

    /** The same person in a browser that nobody signed in with yet. */
    Desk signedOut(String person) {
        return desk(person, Look.USUAL, "");
    }

    /** The same person before the second console. */
    Desk atSecond(String person) {
        return kept(
                new Desk(premises, premises::second, person, premises.chromium().profile(Look.USUAL, "")));
    }

    private Desk desk(String person, Look look, String cookies) {
        return kept(new Desk(
                premises, premises::console, person, premises.chromium().profile(look, cookies)));
    }

    private Desk kept(Desk desk) {
        desks.add(desk);
        return desk;
    }

    /** Says which browser consoles held errors that the journey did not expect. */
    List<String> complaints() {
        return desks.stream().flatMap(desk -> desk.complaints().stream()).toList();
    }

    void keepEvidence() {
        for (int i = 0; i < desks.size(); i++) {
            desks.get(i).keepEvidence(Premises.output("browser-failures").resolve(journey + "-" + (i + 1)));
        }
    }

    void close() {
        desks.forEach(Desk::close);
    }
}
