package dev.headgate.sandbox.aws.moto;

import dev.headgate.sandbox.aws.http.Answer;
import dev.headgate.sandbox.aws.http.AwsError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Reads S3 for the sandbox itself. */
public final class Lake {

    private final Moto moto;

    public Lake(Moto moto) {
        this.moto = moto;
    }

    /** The keys that start with a prefix, in order. */
    public List<String> keys(String bucket, String prefix) throws IOException {
        var keys = new ArrayList<String>();
        var next = "";
        do {
            var target = "GET /" + bucket + "?list-type=2&prefix=" + encoded(prefix)
                    + (next.isEmpty() ? "" : "&continuation-token=" + encoded(next));
            try (var answer = moto.s3(target)) {
                var document = xml(checked(answer, target));
                var nodes = document.getElementsByTagName("Key");
                for (var index = 0; index < nodes.getLength(); index++) {
                    keys.add(nodes.item(index).getTextContent());
                }
                next = text(document, "NextContinuationToken");
            }
        } while (!next.isEmpty());
        return keys;
    }

    /** An object's content; the caller closes it. */
    public Answer object(String bucket, String key) throws IOException {
        return moto.s3("GET " + path(bucket, key));
    }

    /** The path of an object in a request. */
    public static String path(String bucket, String key) {
        return "/" + bucket + "/"
                + Arrays.stream(key.split("/", -1)).map(Lake::encoded).collect(Collectors.joining("/"));
    }

    private static byte[] checked(Answer answer, String what) throws IOException {
        var body = answer.bytes();
        if (!answer.isSuccess()) {
            throw new AwsError(answer.status(), "S3Failure", what + ": " + new String(body, StandardCharsets.UTF_8));
        }
        return body;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The text of the first element of a name, or nothing. */
    public static String text(Document document, String element) {
        var found = document.getElementsByTagName(element);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    /** Parses S3's XML, which never has a document type. */
    public static Document xml(byte[] body) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(body));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("S3 sent XML that cannot be read: " + e.getMessage(), e);
        }
    }
}
