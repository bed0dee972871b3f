package dev.headgate.cli.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Steers the sample API and asks it for the truth. */
final class SampleAdmin {

    /** What the demonstration pulls; the days begin at a fixed date, so that each run of it finds the same. */
    record Dataset(
            String name, long seed, int records, int days, LocalDate firstDay, double badShare, double repeatShare) {

        static Dataset named(String name, int records) {
            return new Dataset(name, 20_260_302, records, 10, LocalDate.of(2026, 3, 1), 0.012, 0.005);
        }
    }

    /**
     * What is true of a dataset, as the sample API knows it.
     *
     * @param served different slots that reached a client whole since the last reset
     */
    record Truth(
            long records,
            long served,
            long exactRepeats,
            long changedRepeats,
            long distinctGoodKeys,
            BigDecimal sumGood,
            Map<String, Long> spoiled,
            long idFrom,
            long idTo) {

        static Truth of(JsonNode json) {
            var spoiled = new TreeMap<String, Long>();
            json.path("spoiled")
                    .properties()
                    .forEach(field ->
                            spoiled.put(field.getKey(), field.getValue().asLong()));
            return new Truth(
                    json.path("records").asLong(),
                    json.path("served").asLong(),
                    json.path("exact_repeats").asLong(),
                    json.path("changed_repeats").asLong(),
                    json.path("distinct_good_keys").asLong(),
                    new BigDecimal(json.path("sum_good").asString()),
                    spoiled,
                    json.path("id_from").asLong(),
                    json.path("id_to").asLong());
        }
    }

    private final Http http;

    SampleAdmin(SandboxFile sandbox) {
        this.http = new Http("sample API", sandbox.sampleApi(), sandbox::sampleAdminToken);
    }

    /** The first of demo-1, demo-2 and so on that is not taken. */
    String nextName() {
        var taken = new HashSet<String>();
        http.expect(http.get("/admin/datasets"), "list its datasets", 200)
                .body()
                .forEach(plan -> taken.add(plan.path("name").asString()));
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> "demo-" + number)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }

    void make(Dataset dataset) {
        http.expect(http.send("PUT", path(dataset.name, ""), dataset), "make dataset " + dataset.name, 200, 201);
    }

    void amend(String name, int added, int amended) {
        var body = Map.of("new", added, "amended", amended);
        http.expect(http.send("POST", path(name, "/amend"), body), "amend dataset " + name, 200);
    }

    void forgetServed(String name) {
        http.expect(http.send("POST", path(name, "/served/reset"), Map.of()), "reset its counters", 200);
    }

    /** Makes each answer of the dataset take so long. */
    void slowDown(String name, int millis) {
        http.expect(http.send("POST", path(name, "/faults"), Map.of("latency_ms", millis)), "slow down " + name, 200);
    }

    Truth truth(String name) {
        return Truth.of(http.expect(http.get(path(name, "/truth")), "tell the truth about " + name, 200)
                .body());
    }

    private static String path(String name, String rest) {
        return "/admin/datasets/" + name + rest;
    }
}
