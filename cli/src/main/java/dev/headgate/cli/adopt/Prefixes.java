package dev.headgate.cli.adopt;

import dev.headgate.cli.CannotRun;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.Bucket;

/** How names of an estate begin. */
final class Prefixes {

    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)+");
    private static final List<String> ZONES = List.of("raw", "processed", "curated", "control", "logs");

    private Prefixes() {}

    /** Whether the modules would take it. */
    static boolean isOne(String prefix) {
        return prefix.length() <= 24 && PREFIX.matcher(prefix).matches();
    }

    /** The one estate whose buckets are there; several, or none, is for the person to say. */
    static String only(Account account, String id) {
        var prefixes = buckets(account).stream()
                .map(bucket -> prefix(bucket, id))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        if (prefixes.size() != 1) {
            throw new CannotRun(
                    prefixes.isEmpty()
                            ? "No bucket of account " + id + " is called as a zone (<name>-raw-" + id
                                    + " and so on), so it is not clear what to adopt. Say how the names begin with --name."
                            : "There are several estates: " + String.join(", ", prefixes) + ". Say which with --name.");
        }
        return prefixes.getFirst();
    }

    private static List<String> buckets(Account account) {
        try (var s3 = account.s3()) {
            return s3.listBuckets().buckets().stream().map(Bucket::name).toList();
        } catch (SdkException refused) {
            throw new CannotRun(
                    "The list of buckets could not be read, so the estate's name is not known. Say how the names begin with --name, such as headgate-prod.",
                    refused);
        }
    }

    private static @Nullable String prefix(String bucket, String account) {
        for (var zone : ZONES) {
            var end = "-" + zone + "-" + account;
            if (bucket.endsWith(end) && isOne(bucket.substring(0, bucket.length() - end.length()))) {
                return bucket.substring(0, bucket.length() - end.length());
            }
        }
        return null;
    }
}
