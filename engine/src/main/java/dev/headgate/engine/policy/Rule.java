package dev.headgate.engine.policy;

import java.util.ArrayList;
import java.util.List;

/** A statement made ready: what it covers as sets and tests. Everything that the statement leaves open is open wide when it grants. */
final class Rule {

    /** The name under which an object's ARN is tested as if it were a key; no policy can write it. */
    static final String OBJECT = "\uE125object";

    final Statement statement;
    final ActionSet actions;
    final List<Atom> conditions;
    final Atom resources;

    private Rule(Statement statement, boolean variables) {
        this.statement = statement;
        this.actions = Actions.covered(statement.actions());
        this.conditions = conditions(statement, variables);
        this.resources = resources(statement, variables);
    }

    /** A grant of everything to everybody: with it, a search asks whether no denial stops a request. */
    static final Rule EVERYTHING = new Rule(
            new Statement(
                    -1,
                    "",
                    Effect.ALLOW,
                    new Principals(false, List.of(new Principal.Anyone())),
                    new Patterns(false, List.of("*")),
                    new Patterns(false, List.of("*")),
                    List.of()),
            false);

    static List<Rule> of(PolicyDocument document, Effect effect) {
        var rules = new ArrayList<Rule>(document.statements().size());
        for (var statement : document.statements()) {
            if (statement.effect() == effect) {
                rules.add(new Rule(statement, document.variables()));
            }
        }
        return rules;
    }

    boolean grants() {
        return statement.effect() == Effect.ALLOW;
    }

    private static List<Atom> conditions(Statement statement, boolean variables) {
        var atoms = new ArrayList<Atom>(statement.conditions().size());
        for (var condition : statement.conditions()) {
            atoms.add(Atom.of(condition, statement.effect() == Effect.ALLOW, variables));
        }
        return atoms;
    }

    private static Atom resources(Statement statement, boolean variables) {
        var resources = statement.resources();
        var anything = (statement.effect() == Effect.ALLOW) != resources.others();
        var globs = new ArrayList<Glob>(resources.named().size());
        for (var pattern : resources.named()) {
            if (!variables) {
                globs.add(Glob.wildcards(Glob.literally(pattern)));
            } else if (!Atom.hasVariable(pattern)) {
                globs.add(Glob.wildcards(pattern));
            } else if (anything) {
                globs.add(Glob.wildcards(anyValues(pattern)));
            }
        }
        return Atom.text(OBJECT, globs, resources.others());
    }

    /** The pattern with a wildcard for each variable. */
    private static String anyValues(String pattern) {
        var text = new StringBuilder(pattern);
        for (var at = text.indexOf("${"); at >= 0; at = text.indexOf("${", at + 1)) {
            var end = text.indexOf("}", at);
            text.replace(at, end < 0 ? text.length() : end + 1, "*");
        }
        return text.toString();
    }
}
