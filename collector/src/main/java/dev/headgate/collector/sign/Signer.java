package dev.headgate.collector.sign;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests as AWS's "Signature Version 4 signing process" says. The key of a day, region and service is made once. Safe for threads. */
public final class Signer {

    /** The hash of an empty body. */
    public static final String NO_BODY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final HexFormat HEX = HexFormat.of();
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Signer::newDigest);
    private static final ThreadLocal<Mac> MAC = ThreadLocal.withInitial(Signer::newMac);

    private final AccessKey key;
    private final Map<String, byte[]> derived = new ConcurrentHashMap<>();

    public Signer(AccessKey key) {
        this.key = key;
    }

    /** A time as {@code x-amz-date} wants it. */
    public static String time(Instant now) {
        return TIME.format(now);
    }

    /** SHA-256 in hexadecimal. */
    public static String hash(byte[] bytes) {
        return HEX.formatHex(DIGEST.get().digest(bytes));
    }

    /** The token header that temporary keys have to send along, as a header to be signed; empty for others. */
    public Map<String, String> tokenHeader() {
        return key.token().map(token -> Map.of("x-amz-security-token", token)).orElse(Map.of());
    }

    /** The value of the Authorization header. */
    public String authorization(Canonical request, Scope scope) {
        var date = request.headers().get("x-amz-date");
        if (date == null) {
            throw new IllegalArgumentException("A request is signed with its x-amz-date header; it is missing.");
        }
        var names = String.join(";", request.headers().keySet());
        var credential = date.substring(0, 8) + "/" + scope.region() + "/" + scope.service() + "/aws4_request";
        var toSign = ALGORITHM + "\n" + date + "\n" + credential + "\n"
                + hash(request.text(names).getBytes(StandardCharsets.UTF_8));
        var signature = HEX.formatHex(hmac(signingKey(credential, scope), toSign));
        return ALGORITHM + " Credential=" + key.id() + "/" + credential + ", SignedHeaders=" + names + ", Signature="
                + signature;
    }

    private byte[] signingKey(String credential, Scope scope) {
        var known = derived.get(credential);
        if (known != null) {
            return known;
        }
        var date = hmac(("AWS4" + key.secret()).getBytes(StandardCharsets.UTF_8), credential.substring(0, 8));
        var made = hmac(hmac(hmac(date, scope.region()), scope.service()), "aws4_request");
        derived.put(credential, made);
        return made;
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = MAC.get();
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM cannot compute HmacSHA256.", e);
        }
    }

    private static Mac newMac() {
        try {
            return Mac.getInstance("HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM has no HmacSHA256.", e);
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM has no SHA-256.", e);
        }
    }

    /**
     * A request as the signature sees it.
     *
     * @param method GET or POST
     * @param path percent-encoded as it is sent
     * @param query percent-encoded and sorted by name
     * @param headers those that are signed: names in lower case, values without white space around
     * @param bodyHash SHA-256 of the body in hexadecimal
     */
    public record Canonical(
            String method, String path, String query, SortedMap<String, String> headers, String bodyHash) {

        public Canonical {
            headers = new TreeMap<>(headers);
        }

        String text(String names) {
            var text = new StringBuilder(512)
                    .append(method)
                    .append('\n')
                    .append(path)
                    .append('\n')
                    .append(query);
            text.append('\n');
            headers.forEach(
                    (name, value) -> text.append(name).append(':').append(value).append('\n'));
            return text.append('\n').append(names).append('\n').append(bodyHash).toString();
        }
    }
}
