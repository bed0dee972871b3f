package dev.headgate.collector;

import dev.headgate.collector.call.Ask;
import dev.headgate.collector.call.Caller;
import dev.headgate.collector.call.Reply;
import dev.headgate.collector.call.Service;
import dev.headgate.collector.document.XmlAnswer;
import dev.headgate.engine.posture.Answer;
import dev.headgate.engine.posture.Call;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Asks about an account as a whole and about its part in one region. */
final class AccountCollector {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String CONTROL = "/v20180820/";

    private final Caller caller;
    private final String account;
    private final String home;

    AccountCollector(Caller caller, String account, String home) {
        this.caller = caller;
        this.account = account;
        this.home = home;
    }

    /** The answer to one call about the whole account. */
    Answer ask(Call call) throws InterruptedException {
        return switch (call) {
            case ACCOUNT_PUBLIC_ACCESS_BLOCK ->
                xml(call, control(home, "configuration/publicAccessBlock"), "NoSuchPublicAccessBlockConfiguration");
            // Every request about Multi-Region Access Points is served in Oregon ("Multi-Region Access Point
            // operations").
            case MULTI_REGION_ACCESS_POINTS -> xml(call, control("us-west-2", "mrap/instances"), "");
            case TRAILS -> new Trails(caller, home).ask();
            default -> throw new IllegalArgumentException(call.api() + " is not asked about an account.");
        };
    }

    /** The answer to one call about the account in a region. */
    Answer ask(Call call, String region) throws InterruptedException {
        return switch (call) {
            case ACCESS_POINTS -> accessPoints(region);
            case STORAGE_LENS -> xml(call, control(region, "storagelens"), "");
            case VPC_ENDPOINTS -> xml(call, ec2(region, "DescribeVpcEndpoints"), "");
            case MACIE -> macie(region);
            case GUARD_DUTY -> guardDuty(region);
            default -> throw new IllegalArgumentException(call.api() + " is not asked about a region.");
        };
    }

    private Answer accessPoints(String region) throws InterruptedException {
        var list = xml(Call.ACCESS_POINTS, control(region, "accesspoint"), "");
        if (!(list instanceof Answer.Value(var document))) {
            return list;
        }
        var all = NODES.arrayNode();
        for (var point : document.path("AccessPointList")) {
            var path = "accesspoint/" + point.path("Name").asString("");
            var details = xml(Call.ACCESS_POINTS, control(region, path), "");
            if (!(details instanceof Answer.Value(var detail))) {
                return details;
            }
            var policy = xml(Call.ACCESS_POINTS, control(region, path + "/policy"), "NoSuchAccessPointPolicy");
            if (!policy.isKnown()) {
                return policy;
            }
            all.add(((ObjectNode) point.deepCopy())
                    .setAll((ObjectNode) detail.deepCopy())
                    .set("Policy", policy.document().path("Policy")));
        }
        return new Answer.Value(NODES.objectNode().set("AccessPointList", all));
    }

    private Answer macie(String region) throws InterruptedException {
        var answer = JsonCalls.ask(caller, Call.MACIE, Ask.get(Service.MACIE, region, "/macie", Map.of()));
        return answer instanceof Answer.Denied(var sentence) && sentence.contains("Macie is not enabled")
                ? new Answer.Absent("MacieIsNotEnabled")
                : answer;
    }

    private Answer guardDuty(String region) throws InterruptedException {
        var list = JsonCalls.ask(caller, Call.GUARD_DUTY, Ask.get(Service.GUARD_DUTY, region, "/detector", Map.of()));
        var first = list.document().path("detectorIds").path(0).asString("");
        if (first.isEmpty()) {
            return list instanceof Answer.Value ? new Answer.Absent("NoDetector") : list;
        }
        return JsonCalls.ask(
                caller, Call.GUARD_DUTY, Ask.get(Service.GUARD_DUTY, region, "/detector/" + first, Map.of()));
    }

    private Ask control(String region, String path) {
        return Ask.get(Service.S3_CONTROL, region, CONTROL + path, Map.of()).of(account);
    }

    private static Ask ec2(String region, String action) {
        return Ask.get(Service.EC2, region, "/", Map.of("Action", action, "Version", "2016-11-15"));
    }

    /** All pages of an answer; lists of later pages are added to the first one's. */
    private Answer xml(Call call, Ask first, String absent) throws InterruptedException {
        var pages = new ArrayList<JsonNode>();
        var ask = first;
        while (true) {
            var reply = caller.ask(ask);
            if (reply instanceof Reply.Refused refused) {
                return refused.code().equals(absent) ? new Answer.Absent(absent) : Answers.refused(call, refused);
            }
            if (reply instanceof Reply.Lost(var sentence)) {
                return new Answer.Failed(call.api() + ": " + sentence);
            }
            var page = XmlAnswer.parse(((Reply.Answered) reply).text()).tree();
            pages.add(page);
            var token = page.path("NextToken").asString(page.path("nextToken").asString(""));
            if (token.isEmpty()) {
                return new Answer.Value(joined(pages));
            }
            ask = withToken(first, token);
        }
    }

    private static Ask withToken(Ask ask, String token) {
        var query = new HashMap<>(ask.query());
        query.put(ask.service() == Service.EC2 ? "NextToken" : "nextToken", token);
        return new Ask(
                ask.service(), ask.region(), ask.path(), new java.util.TreeMap<>(query), ask.headers(), ask.body());
    }

    private static JsonNode joined(List<JsonNode> pages) {
        if (pages.size() == 1) {
            return pages.getFirst();
        }
        var all = (ObjectNode) pages.getFirst().deepCopy();
        for (var page : pages.subList(1, pages.size())) {
            for (var member : page.properties()) {
                if (member.getValue().isArray()) {
                    member.getValue()
                            .forEach(item -> all.withArray(member.getKey()).add(item));
                }
            }
        }
        return all;
    }
}
