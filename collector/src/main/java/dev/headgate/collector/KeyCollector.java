package dev.headgate.collector;

import dev.headgate.collector.call.Ask;
import dev.headgate.collector.call.Caller;
import dev.headgate.collector.call.Service;
import dev.headgate.engine.posture.Answer;
import dev.headgate.engine.posture.Call;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Asks KMS about a key that buckets name, once for all of them. */
final class KeyCollector {

    private static final String TARGET = "TrentService.";

    private final Caller caller;

    KeyCollector(Caller caller) {
        this.caller = caller;
    }

    Answer ask(String key, String region) throws InterruptedException {
        var described = call("DescribeKey", key, region);
        if (!(described instanceof Answer.Value(var document))) {
            return described instanceof Answer.Failed(var sentence) && sentence.contains("NotFoundException")
                    ? new Answer.Absent("NotFoundException")
                    : described;
        }
        var all = (ObjectNode) document.deepCopy();
        var metadata = document.path("KeyMetadata");
        if (metadata.path("KeyManager").asString("").equals("CUSTOMER")
                && metadata.path("Origin").asString("").equals("AWS_KMS")) {
            var rotation = call("GetKeyRotationStatus", metadata.path("Arn").asString(key), region);
            if (!(rotation instanceof Answer.Value(var status))) {
                return rotation;
            }
            all.set("KeyRotationEnabled", status.path("KeyRotationEnabled"));
            var aliases = call("ListAliases", metadata.path("Arn").asString(key), region);
            if (!(aliases instanceof Answer.Value(var names))) {
                return aliases;
            }
            all.set("Aliases", names.path("Aliases"));
        }
        return new Answer.Value(all);
    }

    private Answer call(String action, String key, String region) throws InterruptedException {
        var body = JsonNodeFactory.instance.objectNode().put("KeyId", key).toString();
        return JsonCalls.ask(caller, Call.KEY, Ask.json(Service.KMS, regionOf(key, region), TARGET + action, body));
    }

    /** A key is asked about where it is; its ARN says where. */
    static String regionOf(String key, String region) {
        var parts = key.split(":", 5);
        return parts.length == 5 && parts[0].equals("arn") && !parts[3].isEmpty() ? parts[3] : region;
    }
}
