package dev.headgate.glue.core;

import dev.headgate.contract.Json;
import java.math.BigDecimal;
import java.util.Map;

/**
 * One parquet file that was written.
 *
 * @param sums the exact sum of each decimal column over its rows
 */
public record ProcessedFile(String key, long bytes, long rows, Map<String, BigDecimal> sums) {

    public static ProcessedFile fromJson(byte[] json) {
        return Json.read(json, ProcessedFile.class);
    }

    public byte[] toJson() {
        return Json.bytes(this);
    }
}
