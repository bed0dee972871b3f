package dev.headgate.contract.source;

import java.util.Optional;

/** Reads how the pages of a stream are asked for. */
final class PaginatorReader {

    private PaginatorReader() {}

    static Paginator read(Element element) {
        if (!element.exists()
                || StreamReader.type(element, "DefaultPaginator", "NoPagination")
                        .equals("NoPagination")) {
            return Paginator.onePage();
        }
        element.allow("a DefaultPaginator", "type", "page_token_option", "page_size_option", "pagination_strategy");
        var strategy = strategy(element.child("pagination_strategy"));
        var token = element.child("page_token_option");
        var isUrl = token.exists()
                && StreamReader.type(token, "RequestOption", "RequestPath").equals("RequestPath");
        if (isUrl) {
            token.allow("a RequestPath", "type");
        }
        if (element.has("page_size_option") && strategy.pageSize().isEmpty()) {
            element.child("page_size_option")
                    .problem("'page_size_option' needs 'page_size' in the pagination strategy.");
        }
        return new Paginator(
                strategy,
                isUrl ? Optional.empty() : OptionReader.optional(token),
                isUrl,
                OptionReader.optional(element.child("page_size_option")));
    }

    private static Pagination strategy(Element element) {
        if (!element.exists()) {
            element.problem(
                    "'pagination_strategy' is missing; supported are CursorPagination, PageIncrement and OffsetIncrement.");
            return new Pagination.None();
        }
        if (!element.has("type")) {
            element.child("type")
                    .problem("A pagination strategy needs 'type': CursorPagination, PageIncrement or OffsetIncrement.");
            return new Pagination.None();
        }
        return switch (StreamReader.type(element, "CursorPagination", "PageIncrement", "OffsetIncrement")) {
            case "CursorPagination" -> cursor(element);
            case "PageIncrement" -> page(element);
            case "OffsetIncrement" -> offset(element);
            default -> new Pagination.None();
        };
    }

    private static Pagination cursor(Element element) {
        element.allow("a CursorPagination", "type", "cursor_value", "stop_condition", "page_size");
        var stop = element.has("stop_condition")
                ? Optional.of(element.text(
                        "stop_condition", "'stop_condition' is an expression such as \"{{ not response.next }}\"."))
                : Optional.<String>empty();
        return new Pagination.Cursor(
                element.text("cursor_value", "'cursor_value' is an expression such as \"{{ response.next }}\"."),
                stop,
                element.integer("page_size"));
    }

    private static Pagination page(Element element) {
        element.allow("a PageIncrement", "type", "page_size", "start_from_page", "inject_on_first_request");
        return new Pagination.PageIncrement(
                element.integer("start_from_page").orElse(0),
                element.isTrue("inject_on_first_request"),
                element.integer("page_size"));
    }

    private static Pagination offset(Element element) {
        element.allow("an OffsetIncrement", "type", "page_size", "inject_on_first_request");
        return new Pagination.OffsetIncrement(element.isTrue("inject_on_first_request"), element.integer("page_size"));
    }
}
