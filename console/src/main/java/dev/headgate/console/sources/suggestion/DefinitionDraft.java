package dev.headgate.console.sources.suggestion;

import dev.headgate.console.sources.text.Authentication;
import dev.headgate.console.sources.text.DocumentText;
import dev.headgate.console.sources.text.Paging;
import dev.headgate.contract.Json;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A definition of one stream that grows as more becomes known. */
record DefinitionDraft(DocumentText text) {

    private static final String STREAM = "/streams/0";
    private static final String REQUESTER = STREAM + "/retriever/requester";
    private static final String SKELETON = """
            version: 6.0.0
            type: DeclarativeSource
            check: {type: CheckStream, stream_names: [records]}
            streams:
              - type: DeclarativeStream
                name: records
                retriever:
                  type: SimpleRetriever
                  requester:
                    type: HttpRequester
                    url_base: https://api.example.com
                    path: /
                  record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: []}}
            x-headgate:
              hosts: [api.example.com]
              request_timeout: 15s
              on_drift: accept
              mapping: records
            """;

    /** A definition that asks for the address as it was pasted. */
    static DefinitionDraft of(PastedUrl url, Authentication authentication) {
        var name = string(url.streamName());
        var begun = DocumentText.definition(SKELETON)
                .with("/check/stream_names/0", name)
                .with(STREAM + "/name", name)
                .with(REQUESTER + "/url_base", string(url.base()))
                .with(REQUESTER + "/path", string(url.path().isEmpty() ? "/" : url.path()))
                .with("/x-headgate/hosts/0", string(url.host()))
                .with("/x-headgate/mapping", name);
        var draft = new DefinitionDraft(authentication.in(begun, STREAM));
        for (var parameter : url.parameters().entrySet()) {
            if (!url.secretParameters().contains(parameter.getKey())) {
                draft = draft.parameter(parameter.getKey(), parameter.getValue());
            }
        }
        return draft;
    }

    DefinitionDraft parameter(String name, String value) {
        return with(REQUESTER + "/request_parameters/" + escaped(name), string(value));
    }

    DefinitionDraft withoutParameter(String name) {
        var rest = Json.mapper().createObjectNode();
        text.at(REQUESTER + "/request_parameters").propertyStream().forEach(one -> {
            if (!one.getKey().equals(name)) {
                rest.set(one.getKey(), one.getValue());
            }
        });
        return rest.isEmpty()
                ? new DefinitionDraft(text.without(REQUESTER + "/request_parameters"))
                : with(REQUESTER + "/request_parameters", rest);
    }

    /** The same asking another address of the API. */
    DefinitionDraft at(PastedUrl url) {
        var moved = new DefinitionDraft(text.without(REQUESTER + "/request_parameters"))
                .with(REQUESTER + "/path", string(url.path().isEmpty() ? "/" : url.path()));
        for (var parameter : url.parameters().entrySet()) {
            moved = moved.parameter(parameter.getKey(), parameter.getValue());
        }
        return moved;
    }

    DefinitionDraft records(List<String> steps) {
        var path = Json.mapper().createArrayNode();
        steps.forEach(path::add);
        return with(STREAM + "/retriever/record_selector/extractor/field_path", path);
    }

    DefinitionDraft key(String field) {
        return with(STREAM + "/primary_key", Json.mapper().createArrayNode().add(field));
    }

    DefinitionDraft table(String table) {
        return with("/x-headgate/mapping", string(table));
    }

    /** The same with a way of paging, and what differs from the way's usual form by pointer below the paginator. */
    DefinitionDraft paging(Paging way, Map<String, JsonNode> details) {
        var draft = new DefinitionDraft(way.in(text, STREAM));
        for (var detail : details.entrySet()) {
            draft = draft.with(STREAM + Paging.AT + detail.getKey(), detail.getValue());
        }
        return draft;
    }

    private DefinitionDraft with(String pointer, JsonNode value) {
        return new DefinitionDraft(text.with(pointer, value));
    }

    static JsonNode string(String value) {
        return Json.mapper().getNodeFactory().stringNode(value);
    }

    static JsonNode number(int value) {
        return Json.mapper().getNodeFactory().numberNode(value);
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
