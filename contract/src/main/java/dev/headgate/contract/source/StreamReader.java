package dev.headgate.contract.source;

import dev.headgate.contract.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads one stream: where its records come from, what identifies them, how they are declared. */
final class StreamReader {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");

    private StreamReader() {}

    static StreamDefinition read(Element stream) {
        stream.allow(
                "a DeclarativeStream", "type", "name", "primary_key", "retriever", "schema_loader", "incremental_sync");
        var retriever = component(stream, "retriever", "SimpleRetriever");
        retriever.allow("a SimpleRetriever", "type", "requester", "record_selector", "paginator");
        return new StreamDefinition(
                name(stream.child("name")),
                primaryKey(stream.child("primary_key")),
                requester(component(retriever, "requester", "HttpRequester")),
                fieldPath(component(retriever, "record_selector", "RecordSelector")),
                PaginatorReader.read(retriever.child("paginator")),
                schema(stream.child("schema_loader")),
                WindowReader.read(stream.child("incremental_sync")));
    }

    /** A required component, refused when it names another type than the supported one. */
    static Element component(Element parent, String key, String type) {
        var child = parent.child(key);
        if (!child.exists()) {
            child.problem("'" + key + "' is missing; it is a " + type + ".");
        } else {
            typed(child, type);
        }
        return child;
    }

    static void typed(Element element, String... types) {
        var type = element.child("type");
        if (type.exists() && !List.of(types).contains(type.value().asString(""))) {
            type.problem("'" + Excerpt.of(type.value().asString("")) + "' is not supported yet here; supported: "
                    + String.join(", ", types) + ".");
        }
    }

    /** The type of a component, or the first of the supported ones where it is not written. */
    static String type(Element element, String... types) {
        typed(element, types);
        return element.child("type").exists() ? element.child("type").value().asString("") : types[0];
    }

    private static String name(Element element) {
        var name = element.value().asString("");
        if (!NAME.matcher(name).matches()) {
            element.problem(
                    "A stream's name has 1 to 100 letters, digits, dots, dashes and underscores and starts with a letter or digit, because it is part of keys.");
        }
        return name;
    }

    private static List<String> primaryKey(Element element) {
        if (!element.exists()) {
            return List.of();
        }
        if (element.value().isString() && !element.value().stringValue().isEmpty()) {
            return List.of(element.value().stringValue());
        }
        var fields = new ArrayList<String>();
        for (var item : element.items()) {
            if (!item.value().isString()) {
                item.problem(
                        "A primary key is the name of a field or a list of names; nested keys are not supported yet.");
            }
            fields.add(item.value().asString(""));
        }
        if (!element.value().isArray()) {
            element.problem("A primary key is the name of a field or a list of names.");
        }
        return fields;
    }

    private static Requester requester(Element requester) {
        requester.allow(
                "an HttpRequester",
                "type",
                "url_base",
                "path",
                "http_method",
                "request_parameters",
                "request_headers",
                "authenticator");
        var method = requester.child("http_method");
        if (method.exists() && !method.value().asString("").equals("GET")) {
            method.problem("Only GET is supported yet.");
        }
        return new Requester(
                requester.text(
                        "url_base",
                        "'url_base' is the beginning of the API's address, such as https://api.example.com/v1."),
                requester.has("path") ? requester.text("path", "'path' is a text such as /sales.") : "",
                templates(requester.child("request_parameters")),
                templates(requester.child("request_headers")),
                authenticator(requester.child("authenticator")));
    }

    private static Map<String, String> templates(Element element) {
        return element.exists() ? element.templates() : Map.of();
    }

    private static Authenticator authenticator(Element element) {
        if (!element.exists()) {
            return new Authenticator.None();
        }
        var type = type(element, "NoAuth", "BearerAuthenticator", "ApiKeyAuthenticator");
        if (type.equals("BearerAuthenticator")) {
            element.allow("a BearerAuthenticator", "type", "api_token");
            return new Authenticator.Bearer(token(element));
        }
        if (type.equals("ApiKeyAuthenticator")) {
            element.allow("an ApiKeyAuthenticator", "type", "api_token", "header", "inject_into");
            var option = element.has("inject_into")
                    ? OptionReader.read(element.child("inject_into"))
                    : new RequestOption(
                            RequestOption.Place.HEADER,
                            element.text("header", "An ApiKeyAuthenticator needs 'header' or 'inject_into'."));
            return new Authenticator.ApiKey(token(element), option);
        }
        return new Authenticator.None();
    }

    private static String token(Element authenticator) {
        var token = authenticator.text(
                "api_token",
                "'api_token' is the expression that reads the secret, such as \"{{ config['api_token'] }}\".");
        if (!token.isEmpty() && !token.contains("{{")) {
            authenticator
                    .child("api_token")
                    .problem(
                            "A secret is never written into a definition: write \"{{ config['api_token'] }}\" and store the value as the source's secret.");
        }
        return token;
    }

    private static List<String> fieldPath(Element selector) {
        selector.allow("a RecordSelector", "type", "extractor");
        var extractor = component(selector, "extractor", "DpathExtractor");
        extractor.allow("a DpathExtractor", "type", "field_path");
        var path = extractor.child("field_path");
        if (!path.value().isArray()) {
            path.problem(
                    "'field_path' is a list of field names, such as [data]; [] when the response itself is the list.");
        }
        var fields = new ArrayList<String>();
        for (var item : path.items()) {
            var field = item.value().isContainer() ? "" : item.value().asString();
            if (field.isEmpty() || field.contains("*") || field.contains("{{")) {
                item.problem(
                        "A step of 'field_path' is the name of a field; wildcards and expressions are not supported yet.");
            }
            fields.add(field);
        }
        return fields;
    }

    private static Optional<JsonNode> schema(Element loader) {
        if (!loader.exists()) {
            return Optional.empty();
        }
        typed(loader, "InlineSchemaLoader");
        loader.allow("an InlineSchemaLoader", "type", "schema");
        var schema = loader.child("schema");
        if (!schema.value().isObject()) {
            schema.problem("'schema' is the JSON schema of a record, a map with 'properties'.");
            return Optional.empty();
        }
        return Optional.of(schema.resolved());
    }
}
