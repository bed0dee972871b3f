package dev.headgate.console.sources.suggestion;

import dev.headgate.console.platform.Refusal;
import dev.headgate.contract.Excerpt;
import dev.headgate.contract.SourceId;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An address that somebody pasted, in the pieces that a definition needs.
 *
 * @param base scheme, host and port
 * @param parameters in their order
 */
public record PastedUrl(String base, String host, String path, Map<String, String> parameters) {

    private static final Pattern SAYS_NOTHING =
            Pattern.compile("api|rest|www|public|data|json|datasets|v\\d+(\\.\\d+)*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[.*]|localhost");
    private static final int LONGEST_ID = 63;

    public PastedUrl {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** Reads what was pasted; a missing scheme is https. */
    public static PastedUrl of(String pasted) {
        var text = pasted.strip();
        var whole = text.contains("://") ? text : "https://" + text;
        try {
            var uri = new URI(ascii(whole).replace(" ", "%20"));
            if (uri.getHost() == null || !uri.getScheme().matches("https?")) {
                throw refused(text);
            }
            if (uri.getRawUserInfo() != null) {
                throw Refusal.invalid(
                        "/url",
                        "The address has a user name in it. Leave that out: a secret never stands in a definition.");
            }
            var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            var host = uri.getHost().toLowerCase(Locale.ROOT) + port;
            var path =
                    uri.getRawPath() == null ? "" : URI.create(uri.getRawPath()).toASCIIString();
            return new PastedUrl(uri.getScheme() + "://" + host, host, path, parameters(uri.getRawQuery()));
        } catch (URISyntaxException e) {
            throw refused(text);
        }
    }

    /** A name made of the host and the end of the path. */
    public SourceId suggestedId() {
        var words = new ArrayList<String>();
        var name = host.replaceFirst(":\\d+$", "");
        if (!NUMBERS.matcher(name).matches()) {
            var labels = Arrays.stream(name.split("\\."))
                    .filter(label -> !SAYS_NOTHING.matcher(label).matches())
                    .toList();
            words.add(labels.isEmpty() ? name : labels.getFirst());
        }
        var steps = telling();
        words.addAll(steps.subList(Math.max(0, steps.size() - 2), steps.size()));
        var slug = slug(String.join("-", words));
        return new SourceId(slug.isEmpty() ? "new-source" : slug);
    }

    /** A name for the stream: the last step of the path. */
    public String streamName() {
        var steps = telling();
        var last = steps.isEmpty() ? "" : slug(steps.getLast()).replace('-', '_');
        return last.isEmpty() ? "records" : last;
    }

    /** A parameter with a name that tells of a credential; its value is never kept. */
    public List<String> secretParameters() {
        return parameters.keySet().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).matches(".*(token|key|secret|password|signature).*"))
                .toList();
    }

    private List<String> telling() {
        return Arrays.stream(path.split("/"))
                .map(step -> URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8))
                .filter(step -> !step.isBlank() && !SAYS_NOTHING.matcher(step).matches())
                .toList();
    }

    /** Host names in other scripts as the network writes them. */
    private static String ascii(String address) {
        var host = address.indexOf("://") + 3;
        var end = host;
        while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        var authority = address.substring(host, end);
        try {
            var plain = authority.chars().allMatch(c -> c < 128) ? authority : IDN.toASCII(authority);
            return address.substring(0, host) + plain + address.substring(end);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static String slug(String text) {
        var plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        var cut = plain.substring(0, Math.min(plain.length(), LONGEST_ID));
        return cut.replaceAll("^-+|-+$", "");
    }

    private static Map<String, String> parameters(@org.jspecify.annotations.Nullable String query) {
        var all = new LinkedHashMap<String, String>();
        if (query != null && !query.isEmpty()) {
            for (var part : query.split("&")) {
                var pair = part.split("=", 2);
                all.put(decoded(pair[0]), pair.length == 2 ? decoded(pair[1]) : "");
            }
        }
        return all;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static Refusal refused(String text) {
        return Refusal.invalid(
                "/url",
                "'" + Excerpt.of(text)
                        + "' is not the address of an API; it looks like https://api.example.com/v1/sales.");
    }
}
