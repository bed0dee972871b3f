package dev.headgate.engine.policy;

import static dev.headgate.engine.policy.PolicyReader.expect;
import static dev.headgate.engine.policy.PolicyReader.scalar;
import static dev.headgate.engine.policy.PolicyReader.texts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one statement; a value may be one text, a list, or where a condition is, a JSON boolean or number. */
final class StatementReader {

    private final int index;
    private String sid = "";
    private @Nullable Effect effect;
    private @Nullable Principals principals;
    private @Nullable Patterns actions;
    private @Nullable Patterns resources;
    private List<Condition> conditions = List.of();

    private StatementReader(int index) {
        this.index = index;
    }

    static Statement read(JsonParser parser, int index) {
        var reader = new StatementReader(index);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            reader.element(parser, name);
        }
        return reader.statement();
    }

    private void element(JsonParser parser, String name) {
        switch (name) {
            case "Sid" -> sid = scalar(parser, "Sid");
            case "Effect" -> effect = effect(scalar(parser, "Effect"));
            case "Principal" -> principals = principals(principals, new Principals(false, principals(parser)));
            case "NotPrincipal" -> principals = principals(principals, new Principals(true, principals(parser)));
            case "Action" -> actions = patterns(actions, new Patterns(false, texts(parser, "Action")), "Action");
            case "NotAction" -> actions = patterns(actions, new Patterns(true, texts(parser, "NotAction")), "Action");
            case "Resource" ->
                resources = patterns(resources, new Patterns(false, texts(parser, "Resource")), "Resource");
            case "NotResource" ->
                resources = patterns(resources, new Patterns(true, texts(parser, "NotResource")), "Resource");
            case "Condition" -> conditions = conditions(parser);
            default -> throw PolicyReader.unknown(title(), name);
        }
    }

    private Statement statement() {
        if (effect == null) {
            throw new InvalidPolicy(title() + " has no Effect; it must be Allow or Deny.");
        }
        if (actions == null) {
            throw new InvalidPolicy(title() + " has neither Action nor NotAction.");
        }
        // AWS refuses a bucket policy without Resource; judged all the same, it grants what it can and denies nothing.
        var everywhere =
                resources == null && effect == Effect.ALLOW ? new Patterns(false, List.of("*")) : Patterns.NOTHING;
        return new Statement(
                index,
                sid,
                effect,
                principals == null ? Principals.NOBODY : principals,
                actions,
                resources == null ? everywhere : resources,
                conditions);
    }

    private Effect effect(String text) {
        return switch (text) {
            case "Allow" -> Effect.ALLOW;
            case "Deny" -> Effect.DENY;
            default ->
                throw new InvalidPolicy(
                        title() + " has the Effect '" + PolicyReader.shortened(text) + "'; it must be Allow or Deny.");
        };
    }

    private Principals principals(@Nullable Principals before, Principals read) {
        if (before != null) {
            throw new InvalidPolicy(title() + " has Principal and NotPrincipal; only one may stand there.");
        }
        return read;
    }

    private Patterns patterns(@Nullable Patterns before, Patterns read, String name) {
        if (before != null) {
            throw new InvalidPolicy(title() + " has " + name + " and Not" + name + "; only one may stand there.");
        }
        return read;
    }

    private List<Principal> principals(JsonParser parser) {
        var named = new ArrayList<Principal>();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            texts(parser, "Principal").forEach(text -> named.add(Principal.of("AWS", text)));
            return named;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var type = parser.currentName();
            parser.nextToken();
            texts(parser, "Principal").forEach(text -> named.add(Principal.of(type, text)));
        }
        return named;
    }

    private List<Condition> conditions(JsonParser parser) {
        expect(parser, JsonToken.START_OBJECT, "Condition is an object of operators");
        var read = new ArrayList<Condition>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var operator = Operator.named(parser.currentName());
            parser.nextToken();
            expect(
                    parser,
                    JsonToken.START_OBJECT,
                    "The operator " + PolicyReader.shortened(operator.written()) + " holds keys");
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var key = parser.currentName();
                parser.nextToken();
                read.add(new Condition(
                        operator, key, texts(parser, "The condition key " + PolicyReader.shortened(key))));
            }
        }
        return read;
    }

    private String title() {
        return "Statement " + (index + 1) + (sid.isEmpty() ? "" : " (" + PolicyReader.shortened(sid) + ")");
    }
}
