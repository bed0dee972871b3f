package dev.headgate.ingest.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.headgate.contract.protect.ColumnKeys;
import dev.headgate.contract.protect.Opener;
import dev.headgate.ingest.SourceFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The function behind the warehouse's {@code f_headgate_decrypt}: a batch of values that {@code protect: encrypt} wrote, shown again. */
public final class DecryptHandler extends JsonHandler<JsonNode> {

    private Optional<Keys> known = Optional.empty();

    public DecryptHandler() {
        this(SharedEstate::get);
    }

    DecryptHandler(Supplier<Estate> estate) {
        super(JsonNode.class, estate);
    }

    private record Keys(int newest, Opener opener) {
        static Keys of(ColumnKeys keys) {
            return new Keys(keys.newest(), new Opener(keys));
        }
    }

    @Override
    Answer answer(JsonNode batch, Estate estate, Context context) {
        var results = new ArrayList<@Nullable String>();
        for (var arguments : batch.path("arguments")) {
            var value = arguments.path(0);
            try {
                results.add(
                        value.isNull()
                                ? null
                                : opener(value.asString(""), estate).open(value.asString("")));
            } catch (IllegalArgumentException | SourceFailure e) {
                return Answer.failed(
                        "Value " + (results.size() + 1) + " of the batch cannot be decrypted. " + e.getMessage());
            }
        }
        log(
                context,
                batch.path("query_id").asString("?"),
                "decrypted",
                Map.of(
                        "values", results.size(),
                        "user", batch.path("user").asString("?"),
                        "database", batch.path("database").asString("?")));
        return new Answer(true, results.size(), results, null);
    }

    /** Keys are read once a runtime, and again when a value has a key that a rotation has made since. */
    private Opener opener(String value, Estate estate) {
        var keys = known.filter(one -> Opener.keyNumber(value) <= one.newest())
                .orElseGet(() -> Keys.of(estate.columnKeys()
                        .current()
                        .orElseThrow(
                                () -> new SourceFailure("There are no column keys yet; rotate their secret once."))));
        known = Optional.of(keys);
        return keys.opener();
    }

    /**
     * What Redshift expects of a scalar Lambda function: one result for each row, or a message that fails the query.
     *
     * @param results in the order of the arguments; null for null
     */
    record Answer(
            boolean success,
            int numRecords,
            List<@Nullable String> results,
            @Nullable String errorMsg) {

        static Answer failed(String message) {
            return new Answer(false, 0, List.of(), message);
        }
    }
}
