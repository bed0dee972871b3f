package dev.headgate.cli.adopt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a first apply would do.
 *
 * @param imports how many resources are taken over
 * @param added the addresses of what is made
 * @param changed what is changed in place
 * @param lost the addresses of what would be replaced or destroyed; adoption is meant to leave none
 */
record Plan(int imports, List<String> added, List<Changed> changed, List<Lost> lost) {

    /** One resource that is changed in place. */
    record Changed(String address, List<Difference> differences) {}

    /** One resource that would not outlive the apply, and the attributes for whose sake. */
    record Lost(String address, List<String> because) {}

    /** Reads {@code terraform show -json} of a plan. */
    static Plan of(JsonNode shown) {
        var added = new ArrayList<String>();
        var changed = new ArrayList<Changed>();
        var lost = new ArrayList<Lost>();
        var imports = 0;
        for (var resource : shown.path("resource_changes")) {
            var change = resource.path("change");
            var address = resource.path("address").asString("");
            imports += change.path("importing").isObject() ? 1 : 0;
            var actions = actions(change);
            if (actions.contains("delete")) {
                lost.add(new Lost(address, because(change)));
            } else if (actions.contains("create")) {
                added.add(address);
            } else if (actions.contains("update")) {
                changed.add(new Changed(address, Difference.between(change)));
            }
        }
        return new Plan(imports, added, changed, lost);
    }

    private static Set<String> actions(JsonNode change) {
        var actions = new HashSet<String>();
        change.path("actions").forEach(action -> actions.add(action.asString("")));
        return actions;
    }

    private static List<String> because(JsonNode change) {
        var because = new ArrayList<String>();
        for (var path : change.path("replace_paths")) {
            because.add(path.path(0).asString(""));
        }
        return because;
    }
}
