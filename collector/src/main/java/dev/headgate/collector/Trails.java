package dev.headgate.collector;

import dev.headgate.collector.call.Ask;
import dev.headgate.collector.call.Caller;
import dev.headgate.collector.call.Service;
import dev.headgate.engine.posture.Answer;
import dev.headgate.engine.posture.Call;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Asks which trails there are, what each one records, and whether it does now. */
final class Trails {

    private static final String TARGET = "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.";

    private final Caller caller;
    private final String region;

    Trails(Caller caller, String region) {
        this.caller = caller;
        this.region = region;
    }

    Answer ask() throws InterruptedException {
        var list = JsonCalls.ask(
                caller, Call.TRAILS, Ask.json(Service.CLOUD_TRAIL, region, TARGET + "DescribeTrails", "{}"));
        if (!(list instanceof Answer.Value(var document))) {
            return list;
        }
        var all = JsonNodeFactory.instance.arrayNode();
        for (var trail : document.path("trailList")) {
            var selectors = about("GetEventSelectors", "TrailName", trail);
            if (!(selectors instanceof Answer.Value(var what))) {
                return selectors;
            }
            var status = about("GetTrailStatus", "Name", trail);
            if (!(status instanceof Answer.Value(var now))) {
                return status;
            }
            all.add(((ObjectNode) trail.deepCopy()).setAll((ObjectNode) what).set("IsLogging", now.path("IsLogging")));
        }
        return new Answer.Value(JsonNodeFactory.instance.objectNode().set("trailList", all));
    }

    private Answer about(String action, String parameter, JsonNode trail) throws InterruptedException {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put(parameter, trail.path("TrailARN").asString(""))
                .toString();
        var home = trail.path("HomeRegion").asString(region);
        return JsonCalls.ask(caller, Call.TRAILS, Ask.json(Service.CLOUD_TRAIL, home, TARGET + action, body));
    }
}
