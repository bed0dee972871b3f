package dev.headgate.ingest.http;

import dev.headgate.contract.Slice;
import dev.headgate.contract.source.DatetimeWindow;
import dev.headgate.contract.source.RequestOption;
import dev.headgate.contract.source.StreamDefinition;
import dev.headgate.ingest.Secrets;
import dev.headgate.ingest.SourceFailure;
import dev.headgate.ingest.expression.Expressions;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Makes the requests of one slice. */
public final class CallMaker {

    private final StreamDefinition stream;
    private final Expressions expressions;
    private final Map<String, Object> config;
    private final Map<String, Object> slice;
    private final Optional<Slice> bounds;

    public CallMaker(StreamDefinition stream, Expressions expressions, Map<String, Object> config, Slice slice) {
        this.stream = stream;
        this.expressions = expressions;
        this.config = config;
        this.bounds = Optional.of(slice);
        this.slice = sliceScope(stream, slice);
    }

    /** What expressions of this slice can see, before anything came. */
    public Map<String, Object> scope() {
        var scope = new LinkedHashMap<String, Object>();
        scope.put("config", config);
        scope.put("stream_slice", slice);
        scope.put("stream_interval", slice);
        return scope;
    }

    /** The request for the page that the token names; the first page has none, mostly. */
    public Call page(Optional<String> token) {
        var scope = scope();
        token.ifPresent(value -> scope.put("next_page_token", Map.of("next_page_token", value)));
        var parameters = new LinkedHashMap<String, String>();
        var headers = new LinkedHashMap<String, String>();
        stream.requester()
                .parameters()
                .forEach((name, template) ->
                        expressions.value(template, scope).ifPresent(value -> parameters.put(name, value)));
        stream.requester()
                .headers()
                .forEach((name, template) ->
                        expressions.value(template, scope).ifPresent(value -> headers.put(name, value)));
        bounds(parameters, headers);
        paging(token, parameters, headers);
        credential(parameters, headers);
        return new Call(address(token, scope, parameters), headers);
    }

    /** The secrets of the configuration and the one that the authenticator makes of them. */
    public Secrets secrets() {
        var secrets = Secrets.of(config);
        var credential = stream.requester().authenticator().credential();
        return credential
                .map(c -> secrets.and(expressions.text(c.template(), scope())))
                .orElse(secrets);
    }

    private void bounds(Map<String, String> parameters, Map<String, String> headers) {
        var window = stream.window().map(DatetimeWindow::bounds);
        window.flatMap(DatetimeWindow.Bounds::startOption)
                .ifPresent(option -> put(option, bounds.flatMap(Slice::from), parameters, headers));
        window.flatMap(DatetimeWindow.Bounds::endOption)
                .ifPresent(option -> put(option, bounds.flatMap(Slice::to), parameters, headers));
    }

    private void paging(Optional<String> token, Map<String, String> parameters, Map<String, String> headers) {
        var paginator = stream.paginator();
        paginator.tokenOption().ifPresent(option -> put(option, token, parameters, headers));
        var size = paginator.strategy().pageSize();
        if (paginator.sizeOption().isPresent() && size.isPresent()) {
            put(paginator.sizeOption().get(), Optional.of(Integer.toString(size.getAsInt())), parameters, headers);
        }
    }

    private void credential(Map<String, String> parameters, Map<String, String> headers) {
        stream.requester().authenticator().credential().ifPresent(credential -> {
            var secret = expressions.text(credential.template(), scope());
            if (secret.isBlank()) {
                throw new SourceFailure("The source's secret has no value for " + credential.template()
                        + ". Store the secret with that key.");
            }
            put(credential.option(), Optional.of(credential.prefix() + secret), parameters, headers);
        });
    }

    private URI address(Optional<String> token, Map<String, Object> scope, Map<String, String> parameters) {
        var base = expressions.text(stream.requester().urlBase(), scope);
        var path = expressions.text(stream.requester().path(), scope);
        try {
            var uri = path.startsWith("http://") || path.startsWith("https://") || path.isEmpty()
                    ? URI.create(path.isEmpty() ? base : path)
                    : URI.create(trimmed(base) + "/" + (path.startsWith("/") ? path.substring(1) : path));
            if (stream.paginator().tokenIsUrl() && token.isPresent()) {
                uri = uri.resolve(token.get());
            }
            return withQuery(uri, parameters);
        } catch (IllegalArgumentException e) {
            // The exception quotes the address, which may hold a key.
            throw new SourceFailure("The address of stream " + stream.name()
                    + " is not a URL; check url_base, path and what the API names as its next page.");
        }
    }

    /** A next-page address carries its query already, so what it names is not added again. */
    private static URI withQuery(URI uri, Map<String, String> parameters) {
        var query = new StringBuilder(uri.getRawQuery() == null ? "" : uri.getRawQuery());
        var present = new LinkedHashMap<String, String>();
        for (var pair : query.toString().split("&", -1)) {
            present.put(URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8), pair);
        }
        parameters.forEach((name, value) -> {
            if (!present.containsKey(name)) {
                query.append(query.isEmpty() ? "" : "&")
                        .append(encoded(name))
                        .append('=')
                        .append(encoded(value));
            }
        });
        var text = uri.toString();
        var end =
                text.indexOf('?') >= 0 ? text.indexOf('?') : text.indexOf('#') >= 0 ? text.indexOf('#') : text.length();
        return URI.create(text.substring(0, end) + (query.isEmpty() ? "" : "?" + query));
    }

    private static void put(
            RequestOption option, Optional<String> value, Map<String, String> parameters, Map<String, String> headers) {
        var target = option.place() == RequestOption.Place.HEADER ? headers : parameters;
        value.ifPresent(text -> target.put(option.field(), text));
    }

    private static Map<String, Object> sliceScope(StreamDefinition stream, Slice slice) {
        var scope = new LinkedHashMap<String, Object>();
        stream.window().map(DatetimeWindow::bounds).ifPresent(window -> {
            slice.from().ifPresent(value -> scope.put(window.startField(), value));
            slice.to().ifPresent(value -> scope.put(window.endField(), value));
        });
        return scope;
    }

    private static String trimmed(String base) {
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
