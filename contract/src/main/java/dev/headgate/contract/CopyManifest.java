package dev.headgate.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** The manifest that a columnar Redshift COPY reads; {@code content_length} is mandatory there. */
public record CopyManifest(List<Entry> entries) {

    public CopyManifest {
        entries = List.copyOf(entries);
    }

    /** One file to load, by its {@code s3://} address. */
    public record Entry(String url, boolean mandatory, Meta meta) {}

    /** The size in bytes of a file to load. */
    public record Meta(@JsonProperty("content_length") long contentLength) {}
}
