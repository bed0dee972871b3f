package dev.headgate.sandbox.warehouse.dialect;

import java.util.Set;

/** Names that exist in Redshift's catalog and that the proxy keeps in a schema of its own, so that user schemas stay empty. */
public final class Shims {

    /** The schema of functions and views that stand in for Redshift's own. */
    public static final String SCHEMA = "redshift";

    /** System views that are there; any other is unknown to the sandbox. */
    static final Set<String> VIEWS = Set.of(
            "svv_table_info",
            "svv_external_schemas",
            "svv_external_tables",
            "svv_external_columns",
            "svv_mv_info",
            "svv_all_schemas",
            "svv_tables",
            "svv_columns",
            "svv_redshift_databases",
            "pg_table_def",
            "pg_proc_info",
            "stl_load_errors",
            "sys_load_error_detail",
            "sys_load_history",
            "sys_query_history");

    private Shims() {}
}
