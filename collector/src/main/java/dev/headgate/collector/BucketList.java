package dev.headgate.collector;

import dev.headgate.collector.BucketCollector.Listed;
import dev.headgate.collector.call.Ask;
import dev.headgate.collector.call.Caller;
import dev.headgate.collector.call.Reply;
import dev.headgate.collector.call.Service;
import dev.headgate.collector.document.MalformedXml;
import dev.headgate.collector.document.XmlAnswer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Whose buckets there are, and which. Without these two answers there is nothing to scan. */
final class BucketList {

    private static final String PAGE = "1000";

    private final Caller caller;
    private final String region;

    BucketList(Caller caller, String region) {
        this.caller = caller;
        this.region = region;
    }

    /** The number of the account that the credentials belong to. */
    String account() throws InterruptedException {
        var query = Map.of("Action", "GetCallerIdentity", "Version", "2011-06-15");
        var answer = document("who the credentials belong to", Ask.get(Service.STS, region, "/", query));
        var account = answer.path("GetCallerIdentityResult").path("Account").asString("");
        if (account.isEmpty()) {
            throw new CannotCollect("The endpoint does not say whose credentials these are. Is it AWS's?");
        }
        return account;
    }

    /** Every bucket of the account; a page at a time, which is also what makes S3 name their regions ("ListBuckets"). */
    List<Listed> all(String account) throws InterruptedException {
        return all(account, Map.of("max-buckets", PAGE));
    }

    /** A bucket of the account by its name. */
    Optional<Listed> find(String name, String account) throws InterruptedException {
        return all(account, Map.of("max-buckets", PAGE, "prefix", name)).stream()
                .filter(bucket -> bucket.name().equals(name))
                .findAny();
    }

    private List<Listed> all(String account, Map<String, String> parameters) throws InterruptedException {
        var all = new ArrayList<Listed>();
        var token = "";
        do {
            var query = new HashMap<>(parameters);
            if (!token.isEmpty()) {
                query.put("continuation-token", token);
            }
            var page = document("the list of buckets", Ask.get(Service.S3, region, "/", query));
            for (var bucket : page.path("Buckets")) {
                all.add(new Listed(
                        bucket.path("Name").asString(""),
                        bucket.path("BucketRegion").asString(""),
                        account,
                        region));
            }
            token = page.path("ContinuationToken").asString("");
        } while (!token.isEmpty());
        return all;
    }

    /** Buckets that somebody named; where they lie is found out on the way. */
    List<Listed> named(List<String> names, String account) {
        return names.stream().map(name -> new Listed(name, "", account, region)).toList();
    }

    private JsonNode document(String what, Ask ask) throws InterruptedException {
        return switch (caller.ask(ask)) {
            case Reply.Answered answered -> parsed(what, answered.text());
            case Reply.Refused refused ->
                throw new CannotCollect("AWS refused to say " + what + ": " + refused.status() + " " + refused.code()
                        + " " + refused.message() + " Look at the credentials and their permissions.");
            case Reply.Lost(var sentence) -> throw new CannotCollect("Cannot learn " + what + ". " + sentence);
        };
    }

    private static JsonNode parsed(String what, String body) {
        try {
            return XmlAnswer.parse(body).tree();
        } catch (MalformedXml e) {
            throw new CannotCollect("The endpoint's answer about " + what + " is none of AWS's.", e);
        }
    }
}
