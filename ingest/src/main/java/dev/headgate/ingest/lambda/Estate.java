package dev.headgate.ingest.lambda;

import dev.headgate.contract.SourceId;
import dev.headgate.ingest.TimeKeeper;
import dev.headgate.ingest.http.Closure;
import dev.headgate.ingest.http.Hosts;
import dev.headgate.ingest.http.Http;
import dev.headgate.ingest.load.Warehouse;
import dev.headgate.ingest.store.ObjectStore;
import java.util.function.Function;

/**
 * What the functions work with.
 *
 * @param closures the one closure of each source's credential
 * @param http makes a client that reaches only those hosts
 */
record Estate(
        Zones zones,
        Vault vault,
        ColumnKeyVault columnKeys,
        Warehouse warehouse,
        Function<Hosts, Http> http,
        TimeKeeper time,
        Function<SourceId, Closure> closures,
        Copy copy) {

    /** The buckets. */
    record Zones(ObjectStore raw, ObjectStore processed, ObjectStore control) {}

    /** What COPY is told: the bucket it reads and the role it reads with. */
    record Copy(String processedBucket, String role) {}
}
