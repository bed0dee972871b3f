package dev.headgate.console.sources.suggestion;

import static dev.headgate.console.sources.suggestion.DefinitionDraft.number;
import static dev.headgate.console.sources.suggestion.DefinitionDraft.string;

import dev.headgate.console.sources.text.Paging;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/** Finds out how pages follow each other by asking for second pages; what was not tried is not claimed. */
final class PagingTrial {

    private static final List<String> SIZES = List.of("limit", "per_page", "page_size", "pageSize", "size");
    private static final int LARGE = 1000;
    private static final int FEW = 10;

    private final BiFunction<DefinitionDraft, String, Look> ask;
    private final RecordsPath path;
    private final Look first;
    private final List<Evidence> evidence = new ArrayList<>();

    /**
     * @param ask asks with a definition; the text says what for
     * @param first the answer to the definition without paging
     */
    PagingTrial(BiFunction<DefinitionDraft, String, Look> ask, RecordsPath path, Look first) {
        this.ask = ask;
        this.path = path;
        this.first = first;
    }

    List<Evidence> evidence() {
        return evidence;
    }

    /** The definition with the way of paging that was found. */
    DefinitionDraft applied(DefinitionDraft draft) {
        var next = NextPage.in(first.body(), path.pointer());
        var link = NextPage.inHeader(first);
        if (next.isPresent() && next.get().isAddress()) {
            return byAddress(draft, next.get());
        }
        if (next.isPresent()) {
            return byToken(draft, next.get());
        }
        if (first.size(path.pointer()) < FEW && link.isEmpty()) {
            return onePage(draft, "The answer has " + first.size(path.pointer()) + " records and names no next page.");
        }
        return byNumber(draft, "page", link)
                .or(() -> byOffset(draft))
                .orElseGet(
                        () -> onePage(
                                draft,
                                link.isPresent()
                                        ? "The Link header names a next page by a token, which a definition cannot follow yet."
                                        : "The answer names no next page, and neither `page` nor `offset` brought other records."));
    }

    private DefinitionDraft byAddress(DefinitionDraft draft, NextPage next) {
        var details = new LinkedHashMap<String, JsonNode>(cursor(next));
        var works = address(next).filter(url -> brings(draft.at(url), "the next page's address"));
        evidence.add(
                works.isPresent()
                        ? Evidence.tried(
                                "paging", next.words() + " holds an address; asked there, the API sent other records.")
                        : Evidence.open(
                                "paging", next.words() + " holds an address, but no other records came from there."));
        return draft.paging(Paging.NEXT_LINK, details);
    }

    private static Optional<PastedUrl> address(NextPage next) {
        return next.value().startsWith("http") ? Optional.of(PastedUrl.of(next.value())) : Optional.empty();
    }

    private DefinitionDraft byToken(DefinitionDraft draft, NextPage next) {
        var details = new LinkedHashMap<String, JsonNode>(cursor(next));
        var parameter = next.value().isEmpty()
                ? Optional.<String>empty()
                : next.parameters().stream()
                        .filter(name -> brings(draft.parameter(name, next.value()), "the next page by `" + name + "`"))
                        .findFirst();
        var name = parameter.orElse(next.parameters().getFirst());
        details.put("/page_token_option/field_name", string(name));
        if (parameter.isPresent()) {
            evidence.add(Evidence.tried(
                    "paging", next.words() + " holds a token; asked with `" + name + "`, the API sent other records."));
        } else {
            var seen = next.value().isEmpty()
                    ? " is empty, so this page is all there is now"
                    : " holds a token, but no parameter that was tried takes it";
            evidence.add(
                    Evidence.open("paging", next.words() + seen + ". Check that `" + name + "` is its parameter."));
        }
        return sized(draft).paging(Paging.CURSOR, details);
    }

    private static Map<String, JsonNode> cursor(NextPage next) {
        return Map.of(
                "/pagination_strategy/cursor_value", string("{{ " + next.expression() + " }}"),
                "/pagination_strategy/stop_condition", string("{{ not " + next.expression() + " }}"));
    }

    private Optional<DefinitionDraft> byNumber(DefinitionDraft draft, String name, Optional<String> link) {
        if (!brings(draft.parameter(name, "2"), "page 2 by `" + name + "`")) {
            return Optional.empty();
        }
        var fromOne = !brings(draft.parameter(name, "1"), "page 1 by `" + name + "`");
        var why = link.isPresent() ? "The Link header names a next page; asked" : "Asked";
        evidence.add(Evidence.tried("paging", why + " with `" + name + "=2`, the API sent other records."));
        var details = new LinkedHashMap<String, JsonNode>();
        details.put("/page_token_option/field_name", string(name));
        details.put("/pagination_strategy/start_from_page", number(fromOne ? 1 : 0));
        return Optional.of(numbered(draft.withoutParameter(name), Paging.PAGE_NUMBER, details));
    }

    private Optional<DefinitionDraft> byOffset(DefinitionDraft draft) {
        var size = first.size(path.pointer());
        if (!brings(draft.parameter("offset", String.valueOf(size)), "the next records by `offset`")) {
            return Optional.empty();
        }
        evidence.add(Evidence.tried("paging", "Asked with `offset=" + size + "`, the API sent other records."));
        var details = new LinkedHashMap<String, JsonNode>();
        details.put("/page_token_option/field_name", string("offset"));
        return Optional.of(numbered(draft.withoutParameter("offset"), Paging.OFFSET, details));
    }

    /** Numbered pages end with a page that is not full, so their size must be known. */
    private DefinitionDraft numbered(DefinitionDraft draft, Paging way, Map<String, JsonNode> details) {
        var size = sizeParameter(draft);
        details.put("/pagination_strategy/page_size", number(first.size(path.pointer())));
        size.ifPresent(name -> {
            details.put("/page_size_option/type", string("RequestOption"));
            details.put("/page_size_option/inject_into", string("request_parameter"));
            details.put("/page_size_option/field_name", string(name));
        });
        return size.map(draft::withoutParameter).orElse(draft).paging(way, details);
    }

    /** Fewer, larger pages, where the API lets us choose. */
    private DefinitionDraft sized(DefinitionDraft draft) {
        if (first.size(path.pointer()) < FEW) {
            return draft;
        }
        return sizeParameter(draft).map(name -> large(draft, name)).orElse(draft);
    }

    private DefinitionDraft large(DefinitionDraft draft, String name) {
        var larger = draft.parameter(name, String.valueOf(LARGE));
        var came = ask.apply(larger, "larger pages by `" + name + "`");
        var size = came.size(path.pointer());
        if (!came.isGood() || size <= first.size(path.pointer())) {
            return draft;
        }
        evidence.add(Evidence.tried(
                "page size", "Asked with `" + name + "=" + LARGE + "`, the API sent " + size + " records at once."));
        return larger;
    }

    private Optional<String> sizeParameter(DefinitionDraft draft) {
        return SIZES.stream()
                .filter(name -> {
                    var one = ask.apply(draft.parameter(name, "1"), "the page size by `" + name + "`");
                    return one.isGood() && one.size(path.pointer()) == 1;
                })
                .findFirst();
    }

    private DefinitionDraft onePage(DefinitionDraft draft, String why) {
        evidence.add(Evidence.open("paging", why + " One page is taken for all."));
        return draft;
    }

    /** Whether asking so brings records, and others than the first answer did. */
    private boolean brings(DefinitionDraft draft, String what) {
        var look = ask.apply(draft, what);
        var records = look.records(path.pointer());
        return look.isGood()
                && look.body().at(path.pointer()).isArray()
                && !records.isEmpty()
                && !records.getFirst().equals(first.records(path.pointer()).getFirst());
    }
}
