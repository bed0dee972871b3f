package dev.headgate.ingest.http;

import dev.headgate.ingest.SourceFailure;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** A body that is kept whole in memory, and refused as soon as it is larger than that may be. */
final class BoundedBody implements HttpResponse.BodySubscriber<byte[]> {

    private final HttpResponse.BodySubscriber<byte[]> whole = HttpResponse.BodySubscribers.ofByteArray();
    private final long largest;
    private long received;
    private Flow.Subscription subscription = new Unsubscribed();

    BoundedBody(long largest) {
        this.largest = largest;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
        subscription = begun;
        whole.onSubscribe(begun);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        received += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (received <= largest) {
            whole.onNext(buffers);
        } else {
            subscription.cancel();
            whole.onError(tooLarge(largest));
        }
    }

    @Override
    public void onError(Throwable fault) {
        whole.onError(fault);
    }

    @Override
    public void onComplete() {
        whole.onComplete();
    }

    static SourceFailure tooLarge(long largest) {
        return new SourceFailure("The API's answer is larger than " + (largest >> 20)
                + " MiB. Ask for smaller pages (page_size and page_size_option, or a request parameter).");
    }

    private static final class Unsubscribed implements Flow.Subscription {
        @Override
        public void request(long n) {}

        @Override
        public void cancel() {}
    }
}
