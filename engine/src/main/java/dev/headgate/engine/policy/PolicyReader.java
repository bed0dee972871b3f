package dev.headgate.engine.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads a policy in one pass (Grammar of the IAM JSON policy language); what it cannot read it says in a sentence. */
public final class PolicyReader {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private PolicyReader() {}

    /** A parser that refuses a key that stands in an object twice. */
    public static JsonParser parser(String json) {
        return JSON.createParser(ObjectReadContext.empty(), json);
    }

    static PolicyDocument read(String json) {
        try (var parser = parser(json)) {
            parser.nextToken();
            var document = read(parser);
            if (parser.nextToken() != null) {
                throw new InvalidPolicy("Something stands behind the end of the policy; it must be one JSON object.");
            }
            return document;
        } catch (JacksonException e) {
            throw notJson(e);
        }
    }

    /** What a parser's complaint is in words. */
    public static InvalidPolicy notJson(JacksonException e) {
        var at = e.getLocation();
        var place = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        return new InvalidPolicy("The policy is no JSON" + place + ": " + e.getOriginalMessage() + ".", e);
    }

    /** The policy that begins at the parser's token. */
    public static PolicyDocument read(JsonParser parser) {
        expect(parser, JsonToken.START_OBJECT, "A policy is a JSON object");
        var variables = false;
        List<Statement> statements = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "Version" -> variables = scalar(parser, "Version").equals("2012-10-17");
                case "Id" -> scalar(parser, "Id");
                case "Statement" -> statements = statements(parser);
                default -> throw unknown("a policy", name);
            }
        }
        if (statements == null) {
            throw new InvalidPolicy("The policy has no Statement; a policy needs at least one.");
        }
        return new PolicyDocument(variables, statements);
    }

    private static List<Statement> statements(JsonParser parser) {
        var statements = new ArrayList<Statement>();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            statements.add(StatementReader.read(parser, 0));
            return statements;
        }
        expect(parser, JsonToken.START_ARRAY, "Statement is an object or a list of objects");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            expect(parser, JsonToken.START_OBJECT, "A statement is an object");
            statements.add(StatementReader.read(parser, statements.size()));
        }
        return statements;
    }

    static InvalidPolicy unknown(String whole, String name) {
        return new InvalidPolicy(
                "'" + shortened(name) + "' is no element of " + whole + "; AWS would refuse the policy.");
    }

    static void expect(JsonParser parser, JsonToken wanted, String sentence) {
        if (parser.currentToken() != wanted) {
            throw new InvalidPolicy(sentence + "; this one has " + kind(parser.currentToken()) + " there.");
        }
    }

    /** One value, or a list of values. */
    static List<String> texts(JsonParser parser, String what) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return List.of(scalar(parser, what));
        }
        var texts = new ArrayList<String>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            texts.add(scalar(parser, what));
        }
        return texts;
    }

    static String scalar(JsonParser parser, String what) {
        var token = parser.currentToken();
        if (token == null || !token.isScalarValue() || token == JsonToken.VALUE_NULL) {
            throw new InvalidPolicy(what + " holds " + kind(token) + " where a text belongs.");
        }
        return parser.getString();
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private static String kind(@Nullable JsonToken token) {
        return switch (token) {
            case null -> "nothing";
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_NULL -> "null";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_STRING -> "a text";
            default -> "an end";
        };
    }
}
