package dev.headgate.sandbox.sampleapi;

/** Things spread evenly and in order over days: which day each falls on, and where each day begins. */
record Days(int things, int days) {

    int of(int thing) {
        return (int) ((long) thing * days / things);
    }

    /** The first thing of the day, or of a later one where the day has none. */
    int start(int day) {
        return (int) (((long) day * things + days - 1) / days);
    }

    int count(int day) {
        return start(day + 1) - start(day);
    }

    /** The second of its day at which the thing happens; things of a day are spread over it in order. */
    int second(int thing) {
        var day = of(thing);
        return (int) ((long) (thing - start(day)) * 86_400 / count(day));
    }
}
