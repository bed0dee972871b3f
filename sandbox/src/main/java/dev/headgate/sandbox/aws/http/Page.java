package dev.headgate.sandbox.aws.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One page of a list.
 *
 * @param next what the caller sends to get the next page
 */
public record Page<T>(List<T> items, Optional<String> next) {

    public Page {
        items = List.copyOf(items);
    }

    /** The page that a request asks for by the names that its service has for size and token. */
    public static <T> Page<T> of(List<T> all, JsonNode request, String size, String token, int most) {
        var asked = request.path(size).asInt(0);
        var length = asked <= 0 ? most : Math.min(asked, most);
        var from = Math.min(start(request.path(token).asString("")), all.size());
        var to = Math.min(from + length, all.size());
        return new Page<>(all.subList(from, to), to < all.size() ? Optional.of(token(to)) : Optional.empty());
    }

    private static String token(int position) {
        return Base64.getUrlEncoder().encodeToString(("at " + position).getBytes(StandardCharsets.UTF_8));
    }

    private static int start(String token) {
        if (token.isEmpty()) {
            return 0;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            return Integer.parseUnsignedInt(text.replaceFirst("^at ", ""));
        } catch (IllegalArgumentException e) {
            throw new AwsError(400, "InvalidToken", "The token for the next page is not one that this service gave.");
        }
    }
}
