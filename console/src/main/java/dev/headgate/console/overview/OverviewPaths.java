package dev.headgate.console.overview;

/** Where the overview is. */
public final class OverviewPaths {

    /** The first page. */
    public static final String HOME = "";

    private OverviewPaths() {}
}
