package dev.headgate.engine.posture.export;

import dev.headgate.engine.posture.Finding;
import java.io.Writer;
import java.time.Instant;
import java.util.Optional;

/** A file of findings while it is being written, a finding at a time. Whoever opened the file closes it. */
public interface Export extends AutoCloseable {

    /** Writes one finding. Throws an unchecked exception when the file cannot be written. */
    void write(Finding finding);

    /** Writes what ends the file. */
    @Override
    void close();

    /** What the formats are called on the command line. */
    enum Format {
        /** Bucket, check and status. */
        CSV,
        /** The Open Cybersecurity Schema Framework's Compliance Finding. */
        OCSF,
        /** The AWS Security Finding Format. */
        ASFF;

        /** The format of this name. */
        public static Optional<Format> named(String name) {
            return switch (name) {
                case "csv" -> Optional.of(CSV);
                case "ocsf" -> Optional.of(OCSF);
                case "asff" -> Optional.of(ASFF);
                default -> Optional.empty();
            };
        }

        /** Begins a file; {@code at} is when the scan looked. */
        public Export into(Writer file, Instant at) {
            return switch (this) {
                case CSV -> new CsvExport(file);
                case OCSF -> new OcsfExport(file, at);
                case ASFF -> new AsffExport(file, at);
            };
        }
    }
}
