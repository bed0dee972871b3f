package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.Component;
import dev.headgate.console.sources.SourceListing;
import java.util.Locale;

/** The parts of a source's page, in their order; the name of one stands in the address. */
enum SourceTab {
    OVERVIEW,
    RUNS,
    SCHEDULE,
    SECRET,
    VERSIONS;

    /** As it stands in the address. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return name().charAt(0) + word().substring(1);
    }

    /** Whether nobody writes anything in it, so that it may be shown anew at any time. */
    boolean isOnlyRead() {
        return this == OVERVIEW || this == RUNS;
    }

    Component shown(SourceParts parts, SourceListing one, Runnable changed) {
        return switch (this) {
            case OVERVIEW -> new OverviewTab(parts, one);
            case RUNS -> new RunsTab(parts, one);
            case SCHEDULE -> new ScheduleTab(parts, one.source(), changed);
            case SECRET -> new SecretTab(parts, one.source(), changed);
            case VERSIONS -> new VersionsTab(parts, one.source(), changed);
        };
    }
}
