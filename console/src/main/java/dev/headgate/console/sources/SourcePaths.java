package dev.headgate.console.sources;

import dev.headgate.contract.SourceId;

/** Where the pages about sources are, without the leading slash. */
public final class SourcePaths {

    /** The list of all sources. */
    public static final String LIST = "sources";

    /** Where a new source is registered. */
    public static final String NEW = LIST + "/new";

    private SourcePaths() {}

    /** The page of one source. */
    public static String detail(SourceId id) {
        return LIST + "/" + id;
    }

    /** Where one source is edited. */
    public static String edit(SourceId id) {
        return detail(id) + "/edit";
    }
}
