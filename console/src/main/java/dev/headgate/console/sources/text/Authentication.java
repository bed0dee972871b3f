package dev.headgate.console.sources.text;

import dev.headgate.contract.Json;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The ways in which a request can prove who asks. */
public enum Authentication {
    NONE("No authentication", "{\"type\":\"NoAuth\"}"),
    BEARER("Bearer token", "{\"type\":\"BearerAuthenticator\",\"api_token\":\"{{ config['api_token'] }}\"}"),
    HEADER(
            "Key in a header",
            "{\"type\":\"ApiKeyAuthenticator\",\"header\":\"X-Api-Key\",\"api_token\":\"{{ config['api_token'] }}\"}"),
    PARAMETER(
            "Key in the address",
            "{\"type\":\"ApiKeyAuthenticator\",\"api_token\":\"{{ config['api_token'] }}\",\"inject_into\":"
                    + "{\"type\":\"RequestOption\",\"inject_into\":\"request_parameter\",\"field_name\":\"api_key\"}}"),
    BASIC(
            "User name and password",
            "{\"type\":\"ApiKeyAuthenticator\",\"header\":\"Authorization\",\"api_token\":\"{{ config['authorization'] }}\"}");

    private static final String AT = "/retriever/requester/authenticator";

    private final String words;
    private final String json;

    Authentication(String words, String json) {
        this.words = words;
        this.json = json;
    }

    /** What a person calls it. */
    public String words() {
        return words;
    }

    /** What a definition says for it. */
    public JsonNode node() {
        return Json.mapper().readTree(json);
    }

    /** The way that a stream of the definition has. */
    public static Authentication of(DocumentText definition, String stream) {
        var node = definition.at(stream + AT);
        return switch (node.path("type").asString("")) {
            case "BearerAuthenticator" -> BEARER;
            case "ApiKeyAuthenticator" -> ofKey(node);
            default -> NONE;
        };
    }

    private static Authentication ofKey(JsonNode node) {
        if (node.path("inject_into").path("inject_into").asString("").equals("request_parameter")) {
            return PARAMETER;
        }
        return node.path("api_token").asString("").contains("authorization") ? BASIC : HEADER;
    }

    /** The definition with this way for the stream. */
    public DocumentText in(DocumentText definition, String stream) {
        if (of(definition, stream) == this) {
            return definition;
        }
        return this == NONE ? definition.without(stream + AT) : definition.with(stream + AT, node());
    }

    /** The details that a person may set. */
    public List<Field> fields() {
        var details = Map.of(
                HEADER, new Field("Header", AT + "/header", Field.Kind.TEXT, "The header that the key goes into."),
                PARAMETER,
                        new Field(
                                "Parameter",
                                AT + "/inject_into/field_name",
                                Field.Kind.TEXT,
                                "The request parameter that the key goes into."));
        return details.containsKey(this) ? List.of(details.get(this)) : List.of();
    }
}
