package dev.headgate.cli.adopt;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was read of one resource, in the provider's attribute names. What AWS left out is left out here too. */
final class Values {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** An attribute; nothing, an empty text and an empty collection are no value. */
    Values with(String name, @Nullable Object value) {
        var empty = switch (value) {
            case null -> true;
            case String text -> text.isEmpty();
            case Collection<?> list -> list.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            default -> false;
        };
        if (!empty && value != null) {
            fields.put(name, value);
        }
        return this;
    }

    /** An attribute that the modules leave alone: its usual value is no value. */
    Values unless(Object usual, String name, @Nullable Object value) {
        return usual.equals(value) ? this : with(name, value);
    }

    /** The tags, when they were read: none is an answer too. */
    Values tags(Map<String, String> tags) {
        fields.put("tags", tags);
        return this;
    }

    /** Nested blocks, an empty one too. */
    Values blocks(String name, Stream<Values> blocks) {
        return with(name, blocks.map(Values::fields).toList());
    }

    /** One nested block. */
    Values block(String name, Values block) {
        return blocks(name, Stream.of(block));
    }

    /** One nested block, if it says anything. */
    Values blockIfAny(String name, Values block) {
        return block.fields.isEmpty() ? this : block(name, block);
    }

    Map<String, Object> fields() {
        return Collections.unmodifiableMap(fields);
    }

    /** A list of texts; the SDK's own lists are not handed on. */
    static List<String> texts(@Nullable Collection<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** The only one of a list that AWS answers with. */
    static <T> @Nullable T first(List<T> list) {
        return list.isEmpty() ? null : list.getFirst();
    }
}
