package dev.headgate.ingest.http;

import dev.headgate.contract.Excerpt;
import dev.headgate.ingest.Secrets;
import dev.headgate.ingest.SourceFailure;
import dev.headgate.ingest.TimeKeeper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Asks until a whole answer has come: waits as the API asks, backs off from faults, gives up with a sentence. */
public final class PatientHttp {

    private final Http http;
    private final Gate gate;
    private final TimeKeeper time;
    private final RandomGenerator random;
    private final Terms terms;

    public PatientHttp(Http http, Gate gate, TimeKeeper time, RandomGenerator random, Terms terms) {
        this.http = http;
        this.gate = gate;
        this.time = time;
        this.random = random;
        this.terms = terms;
    }

    /**
     * The decoded answer. Throws {@link Throttled} where the wait is too long to sit out.
     *
     * @param decode reads a good answer; {@link CutBody} from it counts as a fault and is tried again
     */
    public <T> Fetched<T> get(Call call, Function<Answer, T> decode) throws InterruptedException {
        var waited = Duration.ZERO;
        var tries = new Tries();
        while (true) {
            waited = waited.plus(pass(waited));
            try {
                var answer = http.send(call, terms.timeout());
                if (answer.status() >= 200 && answer.status() < 300) {
                    return new Fetched<>(decode.apply(answer), waited);
                }
                refuse(call, answer, tries);
            } catch (CutBody e) {
                fault(call, "sent an incomplete body (" + e.getMessage() + ")", tries);
            } catch (IOException e) {
                fault(call, "did not answer (" + terms.secrets().mask(Excerpt.of(describe(e))) + ")", tries);
            }
        }
    }

    /** Waits at the gate; answers how much of it the API had asked for. */
    private Duration pass(Duration waitedBefore) throws InterruptedException {
        var closed = gate.closedFor(time.now());
        if (closed.compareTo(terms.patience().longestPause()) > 0) {
            throw new Throttled(time.now().plus(closed), waitedBefore.plus(closed));
        }
        if (closed.isPositive()) {
            time.pause(closed);
        }
        var place = gate.reserve(time.now());
        if (place.isPositive()) {
            time.pause(place);
        }
        return closed;
    }

    private void refuse(Call call, Answer answer, Tries tries) throws InterruptedException {
        var status = answer.status();
        var asked = RetryAfter.of(answer, time.now());
        if (status == 401 || status == 403) {
            throw new SourceFailure("The API answered " + status + " to GET " + place(call)
                    + ": it does not accept the credential. Check the secret of source " + terms.source() + ".");
        }
        if (status == 429 || status == 503 && asked.isPresent()) {
            if (status == 503) {
                count(call, "answered 503", tries);
            }
            var nth = ++tries.refusals;
            gate.close(time.now().plus(asked.orElseGet(() -> backoff(nth))));
        } else if (status >= 500 || status == 408) {
            fault(call, "answered " + status, tries);
        } else {
            throw new SourceFailure("The API answered " + status + " to GET " + place(call) + ": '" + excerpt(answer)
                    + "'. Check the path and the parameters of the stream.");
        }
    }

    private void fault(Call call, String what, Tries tries) throws InterruptedException {
        count(call, what, tries);
        time.pause(backoff(tries.faults));
    }

    private void count(Call call, String what, Tries tries) {
        if (++tries.faults >= terms.patience().attempts()) {
            throw new SourceFailure("The API " + what + " to GET " + place(call) + ", fault " + tries.faults
                    + " on this page" + ". What was pulled so far is kept: retry the run when the API is well again.");
        }
    }

    /** Half of the doubled wait for certain, half by chance, so that workers do not come back in step. */
    private Duration backoff(int attempt) {
        var full = terms.patience().firstBackoff().multipliedBy(1L << Math.min(attempt - 1, 6));
        return full.dividedBy(2).plusNanos(random.nextLong(full.toNanos() / 2 + 1));
    }

    private String place(Call call) {
        return terms.secrets().mask(call.place());
    }

    private String excerpt(Answer answer) {
        return Excerpt.of(terms.secrets().mask(new String(answer.body(), StandardCharsets.UTF_8)));
    }

    private static String describe(IOException e) {
        var message = e.getMessage();
        return e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    /** What came, and the waiting that the API asked for before it came. */
    public record Fetched<T>(T value, Duration throttled) {}

    /**
     * What holds for every request of a source.
     *
     * @param source name of the source, for messages
     */
    public record Terms(String source, Duration timeout, Patience patience, Secrets secrets) {}

    /** A page's faults are counted apart from its refusals: being told to wait is no fault, however often. */
    private static final class Tries {
        private int faults;
        private int refusals;
    }
}
