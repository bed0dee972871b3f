package dev.headgate.console.sources.text;

import dev.headgate.contract.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The ways in which the pages of an answer follow each other. */
public enum Paging {
    ONE_PAGE("One page is all", "{\"type\":\"NoPagination\"}"),
    NEXT_LINK(
            "The answer holds the address of the next page",
            "{\"type\":\"DefaultPaginator\",\"page_token_option\":{\"type\":\"RequestPath\"},\"pagination_strategy\":"
                    + "{\"type\":\"CursorPagination\",\"cursor_value\":\"{{ response.next }}\",\"stop_condition\":\"{{ not response.next }}\"}}"),
    CURSOR(
            "The answer holds a token for the next page",
            "{\"type\":\"DefaultPaginator\",\"page_token_option\":{\"type\":\"RequestOption\",\"inject_into\":\"request_parameter\",\"field_name\":\"cursor\"},"
                    + "\"pagination_strategy\":{\"type\":\"CursorPagination\",\"cursor_value\":\"{{ response.next }}\",\"stop_condition\":\"{{ not response.next }}\"}}"),
    PAGE_NUMBER(
            "Pages are numbered",
            "{\"type\":\"DefaultPaginator\",\"page_token_option\":{\"type\":\"RequestOption\",\"inject_into\":\"request_parameter\",\"field_name\":\"page\"},"
                    + "\"pagination_strategy\":{\"type\":\"PageIncrement\",\"start_from_page\":1,\"page_size\":100,\"inject_on_first_request\":true}}"),
    OFFSET(
            "Pages begin at an offset",
            "{\"type\":\"DefaultPaginator\",\"page_token_option\":{\"type\":\"RequestOption\",\"inject_into\":\"request_parameter\",\"field_name\":\"offset\"},"
                    + "\"pagination_strategy\":{\"type\":\"OffsetIncrement\",\"page_size\":100,\"inject_on_first_request\":true}}");

    /** Where a stream's paginator stands below the stream. */
    public static final String AT = "/retriever/paginator";

    private static final String STRATEGY = AT + "/pagination_strategy";
    private static final Field TOKEN = new Field(
            "Parameter of the page",
            AT + "/page_token_option/field_name",
            Field.Kind.TEXT,
            "The request parameter that says which page.");
    private static final Field SIZE = new Field(
            "Records a page", STRATEGY + "/page_size", Field.Kind.NUMBER, "A page with fewer records is the last.");
    private static final Field SIZE_PARAMETER = new Field(
            "Parameter of the size",
            AT + "/page_size_option/field_name",
            Field.Kind.TEXT,
            "The request parameter that says how many records a page has.");
    private static final Field NEXT = new Field(
            "Where the next page stands",
            STRATEGY + "/cursor_value",
            Field.Kind.TEXT,
            "An expression such as {{ response.next }}.");
    private static final Field STOP = new Field(
            "Stops when",
            STRATEGY + "/stop_condition",
            Field.Kind.TEXT,
            "An expression such as {{ not response.next }}.");
    private static final Field START = new Field(
            "First page", STRATEGY + "/start_from_page", Field.Kind.NUMBER, "The number of the first page, 0 or 1.");

    private final String words;
    private final String json;

    Paging(String words, String json) {
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
    public static Paging of(DocumentText definition, String stream) {
        var isLink = definition
                .at(stream + AT + "/page_token_option/type")
                .asString("")
                .equals("RequestPath");
        return switch (definition.at(stream + STRATEGY + "/type").asString("")) {
            case "CursorPagination" -> isLink ? NEXT_LINK : CURSOR;
            case "PageIncrement" -> PAGE_NUMBER;
            case "OffsetIncrement" -> OFFSET;
            default -> ONE_PAGE;
        };
    }

    /** The definition with this way for the stream. */
    public DocumentText in(DocumentText definition, String stream) {
        if (of(definition, stream) == this) {
            return definition;
        }
        return this == ONE_PAGE ? definition.without(stream + AT) : definition.with(stream + AT, node());
    }

    /** The details that a person may set. */
    public List<Field> fields() {
        return switch (this) {
            case ONE_PAGE -> List.of();
            case NEXT_LINK -> List.of(NEXT, STOP);
            case CURSOR -> List.of(TOKEN, NEXT, STOP);
            case PAGE_NUMBER -> List.of(TOKEN, START, SIZE, SIZE_PARAMETER);
            case OFFSET -> List.of(TOKEN, SIZE, SIZE_PARAMETER);
        };
    }
}
