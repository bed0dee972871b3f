package dev.headgate.ingest.aws;

import dev.headgate.ingest.SourceFailure;
import dev.headgate.ingest.load.Evidence;
import dev.headgate.ingest.load.Warehouse;
import java.math.BigDecimal;
import java.util.HashMap;
import software.amazon.awssdk.services.redshiftdata.RedshiftDataClient;
import software.amazon.awssdk.services.redshiftdata.model.Field;

/** The Redshift Data API. */
public final class DataApiWarehouse implements Warehouse {

    private final RedshiftDataClient api;

    public DataApiWarehouse(RedshiftDataClient api) {
        this.api = api;
    }

    @Override
    public Evidence evidence(String statementId) {
        var result = api.getStatementResult(request -> request.id(statementId));
        if (result.records().size() != 1) {
            throw new SourceFailure("The warehouse answered " + result.records().size()
                    + " rows of evidence for statement " + statementId + " where one is expected. Retry the run.");
        }
        var row = result.records().get(0);
        var sums = new HashMap<String, BigDecimal>();
        for (var i = 1; i < row.size(); i++) {
            sums.put(result.columnMetadata().get(i).name(), number(row.get(i)));
        }
        return new Evidence(number(row.get(0)).longValueExact(), sums);
    }

    private static BigDecimal number(Field field) {
        if (field.longValue() != null) {
            return BigDecimal.valueOf(field.longValue());
        }
        if (field.doubleValue() != null) {
            return BigDecimal.valueOf(field.doubleValue());
        }
        return field.stringValue() == null ? BigDecimal.ZERO : new BigDecimal(field.stringValue());
    }
}
