package dev.headgate.sandbox.aws.redshift;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a caller asked the Data API to run.
 *
 * @param sqls one statement, or those of a batch
 * @param parameters values by name, for one statement only
 * @param name the caller's name for it, may be empty
 */
record Request(
        String database,
        String user,
        List<String> sqls,
        boolean batch,
        Map<String, String> parameters,
        String name,
        Optional<String> token) {

    Request {
        sqls = List.copyOf(sqls);
        parameters = Map.copyOf(parameters);
    }
}
