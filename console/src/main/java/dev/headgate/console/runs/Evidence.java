package dev.headgate.console.runs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a run left behind, stage by stage.
 *
 * @param execution the newest attempt's execution
 */
public record Evidence(Execution execution, Raw raw, List<LakeObject> processed, Warehouse warehouse) {

    public Evidence {
        processed = List.copyOf(processed);
    }

    /** An execution in AWS by its ARN. */
    public record Execution(String arn) {}

    /**
     * The objects with the records as they came.
     *
     * @param committed whether a manifest names them; until then nobody reads them
     * @param cut whether there are more than these
     */
    public record Raw(boolean committed, List<LakeObject> objects, boolean cut) {
        public Raw {
            objects = List.copyOf(objects);
        }
    }

    /**
     * Where the rows are in the warehouse, and how to look at them there.
     *
     * @param staged rows that COPY loaded, absent when the run was not published
     * @param sums exact sums as the warehouse computed them
     * @param rowsSql shows the run's rows
     * @param countSql counts and sums them
     */
    public record Warehouse(
            String table, Optional<Long> staged, Map<String, BigDecimal> sums, String rowsSql, String countSql) {
        public Warehouse {
            sums = new TreeMap<>(sums);
        }
    }
}
