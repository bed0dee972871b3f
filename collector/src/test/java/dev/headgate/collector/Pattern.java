package dev.headgate.collector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One way for a bucket to be configured, and what must be found of it; found by reading AWS's pages, not by running the checks. */
public record Pattern(String name, Map<String, String> created, List<Put> puts, Map<String, String> found) {

    /** One configuration that is put. */
    public record Put(String parameter, Map<String, String> headers, String body) {}

    static Pattern pattern(String name) {
        return new Pattern(name, Map.of(), List.of(), Map.of());
    }

    Pattern created(String header, String value) {
        return new Pattern(name, Map.of(header, value), puts, found);
    }

    Pattern put(String parameter, String body) {
        return with(new Put(parameter, Map.of(), body));
    }

    Pattern policy(String... statements) {
        return put("policy", "{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", statements) + "]}");
    }

    Pattern acl(String canned) {
        return with(new Put("acl", Map.of("x-amz-acl", canned), ""));
    }

    private Pattern with(Put put) {
        var all = new ArrayList<>(puts);
        all.add(put);
        return new Pattern(name, created, List.copyOf(all), found);
    }

    /** What must be found, as in {@code "S3-12 PASS"}. */
    Pattern finds(String... outcomes) {
        var all = new HashMap<>(found);
        for (var outcome : outcomes) {
            all.put(outcome.substring(0, 5), outcome.substring(6));
        }
        return new Pattern(name, created, puts, Map.copyOf(all));
    }

    /** Makes a bucket that is so. */
    public void make(Moto moto, String bucket) {
        moto.create(bucket, created);
        puts.forEach(put -> moto.put(bucket, put.parameter(), put.headers(), put.body()));
    }
}
