package dev.headgate.console.runs.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of evidence on a run's page. */
enum RunTab {
    STEPS,
    SLICES,
    LOGS,
    COUNTS,
    QUARANTINE,
    EVIDENCE,
    ATTEMPTS;

    /** As it stands in the address. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it stands on the tab. */
    String label() {
        return name().charAt(0) + word().substring(1);
    }

    static Optional<RunTab> of(String word) {
        return Arrays.stream(values()).filter(tab -> tab.word().equals(word)).findFirst();
    }
}
