package dev.headgate.ingest.lambda;

import dev.headgate.ingest.TimeKeeper;
import dev.headgate.ingest.http.Answer;
import dev.headgate.ingest.http.Call;
import dev.headgate.ingest.http.Http;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client that remembers its last request and answer, for showing them. */
final class Recording implements Http {

    private final Http http;
    private final TimeKeeper time;
    private Duration took = Duration.ZERO;
    private @Nullable Call call;
    private @Nullable Answer answer;

    Recording(Http http, TimeKeeper time) {
        this.http = http;
        this.time = time;
    }

    @Override
    public Answer send(Call sent, Duration timeout) throws IOException, InterruptedException {
        call = sent;
        answer = null;
        var begun = time.now();
        var received = http.send(sent, timeout);
        answer = received;
        took = Duration.between(begun, time.now());
        return received;
    }

    /** How long the last answer took to come. */
    Duration took() {
        return took;
    }

    Optional<Call> call() {
        return Optional.ofNullable(call);
    }

    Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }
}
