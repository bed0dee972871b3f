package dev.headgate.console.posture.aws;

import dev.headgate.console.platform.Refusal;
import dev.headgate.console.posture.BucketEvent;
import dev.headgate.console.posture.BucketEvents;
import dev.headgate.console.posture.PostureSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;

/** The queue in SQS that EventBridge fills. */
@Component
class QueuedEvents implements BucketEvents {

    private static final Logger log = LoggerFactory.getLogger(QueuedEvents.class);
    private static final Duration GATHERING = Duration.ofSeconds(5);
    private static final int WAIT_SECONDS = 2;
    private static final int AT_ONCE = 10;
    private static final int MOST = 1_000;

    private final SqsClient sqs;
    private final PostureSettings settings;
    private final MeterRegistry meters;
    private final Clock clock;

    QueuedEvents(SqsClient sqs, PostureSettings settings, MeterRegistry meters, Clock clock) {
        this.sqs = sqs;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public boolean isThere() {
        return settings.queueAddress().isPresent();
    }

    @Override
    public Gathered gather() {
        var events = new ArrayList<BucketEvent>();
        var receipts = new ArrayList<String>();
        var empty = new ArrayList<String>();
        var until = clock.instant().plus(GATHERING);
        var came = receive();
        while (!came.isEmpty()) {
            came.forEach(message -> (takes(message, events) ? receipts : empty).add(message.receiptHandle()));
            came = receipts.size() < MOST && clock.instant().isBefore(until) ? receive() : List.of();
        }
        // What tells nothing is forgotten at once: sent again, it would tell nothing again.
        forget(empty);
        return new Gathered(events, receipts);
    }

    private boolean takes(Message message, List<BucketEvent> events) {
        return switch (EventMessage.read(message.body())) {
            case EventMessage.Told(var event) -> {
                count("told");
                yield events.add(event);
            }
            case EventMessage.Refused() -> {
                count("refused");
                yield false;
            }
            case EventMessage.Broken(var why) -> {
                count("broken");
                log.warn("Message {} of the queue of bucket changes is left out: {}.", message.messageId(), why);
                yield false;
            }
        };
    }

    @Override
    public void settle(Gathered gathered) {
        forget(gathered.receipts());
    }

    private void forget(List<String> receipts) {
        for (var from = 0; from < receipts.size(); from += AT_ONCE) {
            delete(receipts.subList(from, Math.min(receipts.size(), from + AT_ONCE)));
        }
    }

    private List<Message> receive() {
        try {
            return sqs.receiveMessage(call -> call.queueUrl(address())
                            .maxNumberOfMessages(AT_ONCE)
                            .waitTimeSeconds(WAIT_SECONDS))
                    .messages();
        } catch (SdkException e) {
            throw Refusal.unavailable("The queue " + address() + " cannot be read (" + e.getMessage() + ").");
        }
    }

    private void delete(List<String> receipts) {
        var entries = new ArrayList<DeleteMessageBatchRequestEntry>();
        for (var receipt : receipts) {
            entries.add(DeleteMessageBatchRequestEntry.builder()
                    .id(String.valueOf(entries.size()))
                    .receiptHandle(receipt)
                    .build());
        }
        try {
            sqs.deleteMessageBatch(call -> call.queueUrl(address()).entries(entries));
        } catch (SdkException e) {
            throw Refusal.unavailable("Messages of the queue " + address() + " cannot be deleted (" + e.getMessage()
                    + "); they come again.");
        }
    }

    private void count(String outcome) {
        meters.counter("headgate.posture.messages", "outcome", outcome).increment();
    }

    private String address() {
        return settings.queueAddress().orElseThrow();
    }
}
