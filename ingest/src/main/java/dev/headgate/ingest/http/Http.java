package dev.headgate.ingest.http;

import java.io.IOException;
import java.time.Duration;

/** One request, one answer. */
public interface Http {

    /** Sends the call. Throws {@link IOException} when no whole answer came in time. */
    Answer send(Call call, Duration timeout) throws IOException, InterruptedException;
}
