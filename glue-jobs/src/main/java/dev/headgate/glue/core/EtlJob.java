package dev.headgate.glue.core;

import dev.headgate.contract.RunId;
import dev.headgate.contract.SourceId;
import dev.headgate.contract.mapping.TableMapping;
import dev.headgate.glue.store.KeyAddress;
import dev.headgate.glue.store.StoreAddress;
import java.io.Serializable;
import java.util.List;

/**
 * What is to be done, as plain data that travels to where the work is done.
 *
 * @param mapping the table mapping as YAML; it is read again wherever it is needed
 * @param keys where the keys of protected columns are
 */
public record EtlJob(
        String runId,
        String sourceId,
        String mapping,
        List<Input> inputs,
        StoreAddress raw,
        StoreAddress processed,
        KeyAddress keys)
        implements Serializable {

    public EtlJob {
        inputs = List.copyOf(inputs);
    }

    public RunId run() {
        return new RunId(runId);
    }

    public SourceId source() {
        return new SourceId(sourceId);
    }

    public TableMapping table() {
        return TableMapping.parse(mapping);
    }

    /** The same job without its inputs: what every task needs, however many objects there are. */
    public EtlJob withoutInputs() {
        return new EtlJob(runId, sourceId, mapping, List.of(), raw, processed, keys);
    }
}
