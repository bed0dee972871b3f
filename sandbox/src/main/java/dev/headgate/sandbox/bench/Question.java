package dev.headgate.sandbox.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** One kind of request, with an address that differs from time to time. */
record Question(String name, Function<RandomGenerator, String> address) {

    private static final List<String> COMMON = List.of("401", "upstream", "sales", "generator", "orders");
    private static final List<String> SCRIPTS = List.of("Анна Ива", "メンテナンス", "الأحمد", "🦊", "メンテナ", "<script>");

    /** Every kind that a page of the console asks for. */
    static List<Question> all(Samples samples) {
        var all = new ArrayList<Question>();
        all.addAll(lists(samples));
        all.addAll(searches(samples));
        all.addAll(single(samples));
        return all;
    }

    private static List<Question> lists(Samples samples) {
        return List.of(
                new Question("runs: newest 50", _ -> "/api/v1/runs"),
                new Question("runs: newest 200", _ -> "/api/v1/runs?limit=200"),
                new Question("runs: a page 50,000 deep", _ -> "/api/v1/runs?cursor=" + samples.deepCursor()),
                new Question("runs: state failed", _ -> "/api/v1/runs?state=failed"),
                new Question("runs: step", _ -> "/api/v1/runs?q=step:LoadWarehouse"),
                new Question("runs: cause", _ -> "/api/v1/runs?q=cause:forbidden"),
                new Question("runs: state lost", _ -> "/api/v1/runs?state=lost"),
                new Question("runs: of a source", random -> "/api/v1/runs?source=" + samples.source(random)),
                new Question("runs: of one day", random -> "/api/v1/runs?" + samples.day(random)),
                new Question("runs: summary of today", _ -> "/api/v1/runs/summary"),
                new Question("runs: summary, state failed", _ -> "/api/v1/runs/summary?q=state:failed"),
                new Question("source: its runs", random -> "/api/v1/sources/" + samples.source(random) + "/runs"),
                new Question("sources: first 50", _ -> "/api/v1/sources"),
                new Question("sources: first 200", _ -> "/api/v1/sources?limit=200"),
                new Question("sources: of a table", random -> "/api/v1/sources?table=" + samples.table(random)),
                new Question("sources: late", _ -> "/api/v1/sources?standing=late"),
                new Question("sources: paused", _ -> "/api/v1/sources?paused=true"));
    }

    private static List<Question> searches(Samples samples) {
        return List.of(
                new Question("runs: words, common", random -> words("runs", Texts.pick(COMMON, random))),
                new Question("runs: words, one run", random -> words("runs", samples.run(random))),
                new Question("runs: words, a source", random -> words("runs", samples.source(random))),
                new Question("runs: words, other scripts", random -> words("runs", Texts.pick(SCRIPTS, random))),
                new Question("runs: words, in nothing", random -> words("runs", "nowhere" + random.nextInt())),
                new Question("runs: words, two letters", _ -> words("runs", "zq")),
                new Question(
                        "runs: state, day, words",
                        random -> words("runs", "answered") + "&state=failed&" + samples.day(random)),
                new Question(
                        "runs: state, source, words",
                        random -> words("runs", "token") + "&state=failed&source=" + samples.source(random)),
                new Question("sources: words", random -> words("sources", "wonka-" + random.nextInt(10))),
                new Question("sources: words, in nothing", random -> words("sources", "nowhere" + random.nextInt())));
    }

    private static List<Question> single(Samples samples) {
        return List.of(
                new Question("run: detail", random -> "/api/v1/runs/" + samples.run(random)),
                new Question("run: steps", random -> "/api/v1/runs/" + samples.run(random) + "/steps"),
                new Question("source: detail", random -> "/api/v1/sources/" + samples.source(random)),
                new Question("source: versions", random -> "/api/v1/sources/" + samples.source(random) + "/versions"),
                new Question("run: slices", random -> "/api/v1/runs/" + samples.run(random) + "/slices"),
                new Question("overview", _ -> "/api/v1/overview"));
    }

    private static String words(String list, String words) {
        return "/api/v1/" + list + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
