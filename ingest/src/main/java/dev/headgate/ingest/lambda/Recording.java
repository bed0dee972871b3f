package dev.headgate.ingest.lambda;

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
    private @Nullable Call call;
    private @Nullable Answer answer;

    Recording(Http http) {
        this.http = http;
    }

    @Override
    public Answer send(Call sent, Duration timeout) throws IOException, InterruptedException {
        call = sent;
        answer = null;
        var received = http.send(sent, timeout);
        answer = received;
        return received;
    }

    Optional<Call> call() {
        return Optional.ofNullable(call);
    }

    Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }
}
