package dev.headgate.ingest.engine;

import dev.headgate.contract.Excerpt;
import dev.headgate.contract.Json;
import dev.headgate.contract.source.Pagination;
import dev.headgate.contract.source.StreamDefinition;
import dev.headgate.ingest.Secrets;
import dev.headgate.ingest.SourceFailure;
import dev.headgate.ingest.http.Answer;
import dev.headgate.ingest.http.CutBody;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Finds the records in an answer without rebuilding them: one pass that notes where each begins and ends. */
final class PageDecoder {

    private static final Pattern CHARSET = Pattern.compile("charset=\"?([A-Za-z0-9._:-]+)", Pattern.CASE_INSENSITIVE);
    private static final int NO_CONTENT = 204;

    private final List<String> fieldPath;
    private final @Nullable Shape shape;
    private final boolean needsRecords;
    private final Secrets secrets;

    PageDecoder(StreamDefinition stream, Secrets secrets) {
        this.fieldPath = stream.fieldPath();
        this.shape = stream.schema().map(Shape::of).orElse(null);
        this.needsRecords = looksAtRecords(stream);
        this.secrets = secrets;
    }

    Page decode(Answer answer) {
        if (answer.status() == NO_CONTENT) {
            return new Page(new byte[0], new int[0], new int[0], List.of(), null);
        }
        var body = utf8(answer);
        try (var parser = Json.mapper().createParser(body)) {
            var reading = new Reading(parser, new Spans(), new DriftScan(shape));
            var first = parser.nextToken();
            if (first == null) {
                throw new CutBody("the body is empty");
            }
            var envelope = descend(reading, first, 0);
            if (parser.nextToken() != null) {
                throw notJson(answer, body);
            }
            var whole = needsRecords ? Json.mapper().readValue(body, Object.class) : envelope;
            return new Page(
                    body,
                    reading.spans().starts(),
                    reading.spans().ends(),
                    reading.drift().seen(),
                    whole);
        } catch (UnexpectedEndOfInputException e) {
            throw new CutBody("the JSON ends in the middle");
        } catch (JacksonException e) {
            throw notJson(answer, body);
        }
    }

    /** Reads one value: on the way to the records it goes on looking, elsewhere it keeps the value for expressions. */
    private @Nullable Object descend(Reading reading, JsonToken token, int depth) {
        if (depth == fieldPath.size()) {
            records(reading, token);
            return token == JsonToken.START_ARRAY ? new ArrayList<>() : null;
        }
        if (token != JsonToken.START_OBJECT) {
            throw noRecords(depth);
        }
        var envelope = new LinkedHashMap<String, @Nullable Object>();
        var found = false;
        var parser = reading.parser();
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            var value = parser.nextToken();
            if (name.equals(fieldPath.get(depth))) {
                found = true;
                envelope.put(name, descend(reading, value, depth + 1));
            } else {
                envelope.put(name, parser.readValueAs(Object.class));
            }
        }
        if (!found) {
            throw noRecords(depth);
        }
        return envelope;
    }

    private static void records(Reading reading, JsonToken token) {
        if (token == JsonToken.VALUE_NULL) {
            return;
        }
        if (token != JsonToken.START_ARRAY) {
            record(reading, token);
            return;
        }
        var parser = reading.parser();
        for (var item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
            record(reading, item);
        }
    }

    private static void record(Reading reading, JsonToken token) {
        var parser = reading.parser();
        var start = (int) parser.currentTokenLocation().getByteOffset();
        reading.drift().record(parser, token);
        parser.finishToken();
        reading.spans().add(start, (int) parser.currentLocation().getByteOffset());
    }

    private SourceFailure noRecords(int depth) {
        return new SourceFailure(
                "The API's answer has no '" + String.join("' / '", fieldPath.subList(0, depth + 1))
                        + "', where the definition says that the records lie (field_path). Check the path, or what the API answers.");
    }

    private SourceFailure notJson(Answer answer, byte[] body) {
        var type = answer.header("Content-Type").orElse("no content type");
        var excerpt = new String(body, 0, Math.min(body.length, 4096), StandardCharsets.UTF_8);
        return new SourceFailure("The API answered " + answer.status() + " with " + Excerpt.of(type)
                + " that is not JSON: '" + Excerpt.of(secrets.mask(excerpt)) + "'. Check url_base and path.");
    }

    private static byte[] utf8(Answer answer) {
        var charset = CHARSET.matcher(answer.header("Content-Type").orElse(""));
        if (!charset.find()) {
            return answer.body();
        }
        try {
            var from = Charset.forName(charset.group(1));
            return from.equals(StandardCharsets.UTF_8)
                    ? answer.body()
                    : new String(answer.body(), from).getBytes(StandardCharsets.UTF_8);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return answer.body();
        }
    }

    /** Whether an expression of the pagination looks into the list of records itself, which costs a second reading. */
    private static boolean looksAtRecords(StreamDefinition stream) {
        if (!(stream.paginator().strategy() instanceof Pagination.Cursor cursor)) {
            return false;
        }
        var expressions = cursor.value() + cursor.stop().orElse("");
        var path = stream.fieldPath();
        return expressions.contains("response") && (path.isEmpty() || expressions.contains(path.get(path.size() - 1)));
    }

    private record Reading(JsonParser parser, Spans spans, DriftScan drift) {}
}
