package dev.headgate.sandbox.aws.moto;

import dev.headgate.sandbox.aws.http.AwsError;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Writes lines of output where AWS would: to a log stream in CloudWatch Logs. */
public final class CloudLog {

    private static final System.Logger LOG = System.getLogger(CloudLog.class.getName());
    private static final int LONGEST = 200_000;
    private static final int MOST = 5_000;

    private final Moto moto;
    private final Clock clock;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    public CloudLog(Moto moto, Clock clock) {
        this.moto = moto;
        this.clock = clock;
    }

    /** moto is empty again: all groups and streams are new. */
    public void forget() {
        known.clear();
    }

    /** Appends lines to a stream, making group and stream when they are new. A log that cannot be written fails nothing. */
    public void append(String group, String stream, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        try {
            if (known.add(group + " " + stream)) {
                create("CreateLogGroup", Map.of("logGroupName", group));
                create("CreateLogStream", Map.of("logGroupName", group, "logStreamName", stream));
            }
            var now = clock.millis();
            var events = lines.stream()
                    .skip(Math.max(0, lines.size() - MOST))
                    .map(line -> Map.of("timestamp", now, "message", cut(line)))
                    .toList();
            moto.json(
                    "logs",
                    "Logs_20140328.PutLogEvents",
                    Map.of("logGroupName", group, "logStreamName", stream, "logEvents", events));
        } catch (IOException | AwsError e) {
            known.remove(group + " " + stream);
            LOG.log(System.Logger.Level.DEBUG, "{0} {1} was not written: {2}", group, stream, e.getMessage());
        }
    }

    private void create(String operation, Map<String, String> request) throws IOException {
        try {
            moto.json("logs", "Logs_20140328." + operation, request);
        } catch (AwsError e) {
            if (!e.code().equals("ResourceAlreadyExistsException")) {
                throw e;
            }
        }
    }

    private static String cut(String line) {
        return line.isEmpty() ? " " : line.substring(0, Math.min(line.length(), LONGEST));
    }
}
