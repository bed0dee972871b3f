package dev.headgate.console.runs;

import java.util.Optional;

/**
 * An object that a run left in the lake.
 *
 * @param rows how many rows it holds, where a manifest says so
 */
public record LakeObject(String bucket, String key, long bytes, Optional<Long> rows) {

    /** Its address. */
    public String uri() {
        return "s3://" + bucket + "/" + key;
    }

    /** The command that fetches it into the current folder. */
    public String copyCommand() {
        return "aws s3 cp " + uri() + " .";
    }
}
