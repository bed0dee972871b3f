package dev.headgate.engine.policy;

import java.util.List;

/**
 * One statement of a policy.
 *
 * @param index its place in the policy, from 0
 * @param sid its name, or nothing when it has none
 */
public record Statement(
        int index,
        String sid,
        Effect effect,
        Principals principals,
        Patterns actions,
        Patterns resources,
        List<Condition> conditions) {

    public Statement {
        conditions = List.copyOf(conditions);
    }

    /** How sentences call it: by its number from 1, and by its name. */
    public String title() {
        return "Statement " + (index + 1) + (sid.isEmpty() ? "" : " (" + sid + ")");
    }
}
