package dev.headgate.contract.source;

import java.util.Optional;

/**
 * How a stream's pages are asked for.
 *
 * @param tokenOption where the page token goes, absent when an expression of the request uses it or there is one page
 * @param tokenIsUrl whether the token is the URL (or path) of the next page
 * @param sizeOption where the page size goes
 */
public record Paginator(
        Pagination strategy,
        Optional<RequestOption> tokenOption,
        boolean tokenIsUrl,
        Optional<RequestOption> sizeOption) {

    /** A stream of one page. */
    public static Paginator onePage() {
        return new Paginator(new Pagination.None(), Optional.empty(), false, Optional.empty());
    }
}
