package dev.headgate.glue.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Objects of one S3 bucket; region, credentials and endpoint are what the process was given. */
public final class S3Store implements ObjectStore {

    private static final int MOST_DELETED_AT_ONCE = 1_000;

    private final S3Client client;
    private final String bucket;

    S3Store(String bucket) {
        this(Shared.CLIENT, bucket);
    }

    public S3Store(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public InputStream read(String key) throws IOException {
        try {
            return client.getObject(request -> request.bucket(bucket).key(key));
        } catch (NoSuchKeyException e) {
            throw new NoSuchFileException(url(key));
        } catch (SdkException e) {
            throw new StoreFailure("Reading " + url(key) + " failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void put(String key, Path file) throws IOException {
        put(key, RequestBody.fromFile(file));
    }

    @Override
    public void put(String key, byte[] bytes) throws IOException {
        put(key, RequestBody.fromBytes(bytes));
    }

    @Override
    public List<String> list(String prefix) throws IOException {
        return told(
                "Listing " + url(prefix),
                () ->
                        client
                                .listObjectsV2Paginator(
                                        request -> request.bucket(bucket).prefix(prefix))
                                .contents()
                                .stream()
                                .map(S3Object::key)
                                .sorted()
                                .toList());
    }

    @Override
    public void delete(Collection<String> keys) throws IOException {
        var all = List.copyOf(keys);
        for (var from = 0; from < all.size(); from += MOST_DELETED_AT_ONCE) {
            deleteSome(all.subList(from, Math.min(all.size(), from + MOST_DELETED_AT_ONCE)));
        }
    }

    @Override
    public String url(String key) {
        return "s3://" + bucket + "/" + key;
    }

    private void deleteSome(List<String> keys) throws IOException {
        var objects = new ArrayList<ObjectIdentifier>();
        keys.forEach(key -> objects.add(ObjectIdentifier.builder().key(key).build()));
        var answer = told(
                "Deleting from s3://" + bucket,
                () -> client.deleteObjects(
                        request -> request.bucket(bucket).delete(delete -> delete.objects(objects))));
        if (answer.hasErrors() && !answer.errors().isEmpty()) {
            var first = answer.errors().get(0);
            throw new IOException("Deleting " + url(first.key()) + " failed: " + first.message());
        }
    }

    private void put(String key, RequestBody body) throws IOException {
        told(
                "Writing " + url(key),
                () -> client.putObject(request -> request.bucket(bucket).key(key), body));
    }

    private static <T> T told(String what, Supplier<T> call) throws IOException {
        try {
            return call.get();
        } catch (SdkException e) {
            throw new StoreFailure(what + " failed: " + e.getMessage(), e);
        }
    }

    /** One client for the process, made when the first bucket is opened. */
    private static final class Shared {
        static final S3Client CLIENT = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }
}
