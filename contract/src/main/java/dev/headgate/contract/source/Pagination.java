package dev.headgate.contract.source;

import java.util.Optional;
import java.util.OptionalInt;

/** How the token of the next page follows from the page that came. */
public sealed interface Pagination {

    /** The token that the first request carries, if any. */
    Optional<String> first();

    /** The token of the page after this one, absent after the last. */
    Optional<String> next(PageContext page);

    /** Records a page, where the definition says it. */
    OptionalInt pageSize();

    /** What a page tells about the next one; expressions are evaluated by whoever pulled it. */
    interface PageContext {
        /** Records on the page. */
        long size();

        /** The token that the page was asked for with. */
        Optional<String> token();

        /** The expression's value as text, absent when it is empty. */
        Optional<String> value(String expression);

        /** Whether the condition is true. */
        boolean holds(String condition);
    }

    /** One page is all. */
    record None() implements Pagination {
        @Override
        public Optional<String> first() {
            return Optional.empty();
        }

        @Override
        public Optional<String> next(PageContext page) {
            return Optional.empty();
        }

        @Override
        public OptionalInt pageSize() {
            return OptionalInt.empty();
        }
    }

    /** The response names the next page. */
    record Cursor(String value, Optional<String> stop, OptionalInt pageSize) implements Pagination {
        @Override
        public Optional<String> first() {
            return Optional.empty();
        }

        @Override
        public Optional<String> next(PageContext page) {
            return stop.isPresent() && page.holds(stop.get()) ? Optional.empty() : page.value(value);
        }
    }

    /** Pages are numbered. */
    record PageIncrement(long start, boolean onFirst, OptionalInt pageSize) implements Pagination {
        @Override
        public Optional<String> first() {
            return onFirst ? Optional.of(Long.toString(start)) : Optional.empty();
        }

        @Override
        public Optional<String> next(PageContext page) {
            if (isLast(page, pageSize)) {
                return Optional.empty();
            }
            return Optional.of(Long.toString(page.token().map(Long::parseLong).orElse(start) + 1));
        }
    }

    /** A page is named by the number of records before it. */
    record OffsetIncrement(boolean onFirst, OptionalInt pageSize) implements Pagination {
        @Override
        public Optional<String> first() {
            return onFirst ? Optional.of("0") : Optional.empty();
        }

        @Override
        public Optional<String> next(PageContext page) {
            if (isLast(page, pageSize)) {
                return Optional.empty();
            }
            return Optional.of(Long.toString(page.token().map(Long::parseLong).orElse(0L) + page.size()));
        }
    }

    private static boolean isLast(PageContext page, OptionalInt pageSize) {
        return page.size() == 0 || pageSize.isPresent() && page.size() < pageSize.getAsInt();
    }
}
