package dev.headgate.sandbox.aws.storage;

import dev.headgate.sandbox.aws.http.Answer;
import dev.headgate.sandbox.aws.http.Call;
import dev.headgate.sandbox.aws.http.Service;
import dev.headgate.sandbox.aws.moto.Lake;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** S3's API: moto answers, and what changes an object of the estate is on disk before the caller hears of it. */
public final class S3Service implements Service {

    /** Changes of these leave the content as it is. */
    private static final List<String> NOT_CONTENT =
            List.of("tagging", "acl", "retention", "legal-hold", "uploads", "partNumber");

    private final Set<String> buckets;
    private final ObjectMirror mirror;
    private final Service moto;
    private final List<Object> locks =
            IntStream.range(0, 64).mapToObj(_ -> new Object()).toList();

    /** An object's place. */
    private record Place(String bucket, String key) {}

    public S3Service(Set<String> buckets, ObjectMirror mirror, Service moto) {
        this.buckets = Set.copyOf(buckets);
        this.mirror = mirror;
        this.moto = moto;
    }

    @Override
    public Answer answer(Call call) throws IOException, InterruptedException {
        var place = place(call).filter(found -> buckets.contains(found.bucket()));
        if (place.isEmpty() || !changes(call)) {
            return moto.answer(call);
        }
        if (place.get().key().isEmpty()) {
            return call.query().containsKey("delete")
                    ? deleteMany(call, place.get().bucket())
                    : moto.answer(call);
        }
        // One at a time for each object: moto looks and then writes, so two conditional puts could both win.
        synchronized (lock(place.get())) {
            var answer = moto.answer(call);
            if (answer.isSuccess()) {
                return kept(answer, place.get());
            }
            return answer;
        }
    }

    private static boolean changes(Call call) {
        var content = NOT_CONTENT.stream().noneMatch(call.query()::containsKey);
        var aborts = call.method().equals("DELETE") && call.query().containsKey("uploadId");
        return content && !aborts && List.of("PUT", "POST", "DELETE").contains(call.method());
    }

    private Answer kept(Answer answer, Place place) throws IOException {
        try {
            mirror.sync(place.bucket(), place.key());
            return answer;
        } catch (IOException e) {
            answer.close();
            throw e;
        }
    }

    private Answer deleteMany(Call call, String bucket) throws IOException, InterruptedException {
        var nodes = Lake.xml(call.bytes()).getElementsByTagName("Key");
        var keys = new ArrayList<String>();
        for (var index = 0; index < nodes.getLength(); index++) {
            keys.add(nodes.item(index).getTextContent());
        }
        var answer = moto.answer(call);
        for (var key : keys) {
            var place = new Place(bucket, key);
            synchronized (lock(place)) {
                kept(answer, place);
            }
        }
        return answer;
    }

    private Object lock(Place place) {
        return locks.get(Math.floorMod(place.hashCode(), locks.size()));
    }

    /** The bucket is in the path or, as some clients prefer, in the host's name. */
    private Optional<Place> place(Call call) {
        var host = call.header("Host");
        var path = call.path().substring(1);
        var inHost =
                buckets.stream().filter(bucket -> host.startsWith(bucket + ".")).findFirst();
        if (inHost.isPresent()) {
            return Optional.of(new Place(inHost.get(), decoded(path)));
        }
        var slash = path.indexOf('/');
        return slash < 0
                ? Optional.of(new Place(path, ""))
                : Optional.of(new Place(path.substring(0, slash), decoded(path.substring(slash + 1))));
    }

    private static String decoded(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
