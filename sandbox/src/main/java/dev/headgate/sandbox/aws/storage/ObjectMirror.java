package dev.headgate.sandbox.aws.storage;

import dev.headgate.contract.Json;
import dev.headgate.sandbox.aws.http.Answer;
import dev.headgate.sandbox.aws.mirror.AtomicFile;
import dev.headgate.sandbox.aws.moto.Lake;
import dev.headgate.sandbox.aws.moto.Moto;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The objects on disk: one file each, a line of JSON that says what it is, then the content. Only the current version is kept. */
public final class ObjectMirror {

    private static final System.Logger LOG = System.getLogger(ObjectMirror.class.getName());
    private static final List<String> KEPT =
            List.of("content-type", "content-encoding", "content-language", "content-disposition", "cache-control");
    private static final String OWN = "x-amz-meta-";

    /** The first line of a file. */
    record Label(String bucket, String key, Map<String, String> headers) {}

    private final Path folder;
    private final Moto moto;
    private final Lake lake;

    public ObjectMirror(Path folder, Moto moto) {
        this.folder = folder;
        this.moto = moto;
        this.lake = new Lake(moto);
    }

    /** Makes the disk's copy of an object what moto has now: the same content, or none. */
    void sync(String bucket, String key) throws IOException {
        try (var answer = lake.object(bucket, key)) {
            if (answer.status() == 404) {
                Files.deleteIfExists(file(bucket, key));
                return;
            }
            if (!answer.isSuccess()) {
                throw new IOException(
                        "s3://" + bucket + "/" + key + " could not be read back, status " + answer.status());
            }
            var label = Json.bytes(new Label(bucket, key, headers(answer)));
            AtomicFile.write(file(bucket, key), out -> {
                out.write(label);
                out.write('\n');
                answer.body().transferTo(out);
            });
        }
    }

    private static Map<String, String> headers(Answer answer) {
        var headers = new TreeMap<String, String>();
        answer.headers().forEach((name, values) -> {
            var lower = name.toLowerCase(Locale.ROOT);
            if (KEPT.contains(lower) || lower.startsWith(OWN)) {
                headers.put(lower, String.join(",", values));
            }
        });
        return headers;
    }

    /** Puts all objects back into an empty moto; one that cannot be put back is reported and stays on disk. */
    public void replay() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        AtomicFile.removeUnfinished(folder);
        try (var files = Files.walk(folder)) {
            for (var file :
                    files.filter(found -> found.toString().endsWith(".object")).toList()) {
                try {
                    replay(file);
                } catch (IOException | RuntimeException e) {
                    LOG.log(System.Logger.Level.ERROR, "The object in " + file + " was not put back", e);
                }
            }
        }
    }

    private void replay(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            var line = line(in);
            var label = Json.read(line, Label.class);
            var length = Files.size(file) - line.length - 1;
            var headers = new TreeMap<>(label.headers());
            // A bucket with Object Lock takes nothing without it.
            headers.put("content-md5", md5(file));
            try (var answer = moto.s3("PUT " + Lake.path(label.bucket(), label.key()), headers, in, length)) {
                if (!answer.isSuccess()) {
                    throw new IOException(new String(answer.bytes(), StandardCharsets.UTF_8));
                }
            }
        }
    }

    /** The digest of a file's content, which begins after its first line. */
    private static String md5(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file));
                var digested = new DigestInputStream(in, MessageDigest.getInstance("MD5"))) {
            line(in);
            digested.transferTo(OutputStream.nullOutputStream());
            return Base64.getEncoder()
                    .encodeToString(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The file has no content.");
            }
            line.write(next);
        }
        return line.toByteArray();
    }

    /** Keys may be longer than a file's name, and may look like paths out of here. */
    private Path file(String bucket, String key) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            var name = HexFormat.of().formatHex(sha);
            return folder.resolve(bucket).resolve(name.substring(0, 2)).resolve(name + ".object");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
