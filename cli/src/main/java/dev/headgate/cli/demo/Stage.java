package dev.headgate.cli.demo;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;

/** The running sandbox as the demonstration meets it. */
final class Stage {

    private final SandboxFile sandbox;
    private final PrintWriter out;
    private final Console console;
    private final SampleAdmin samples;
    private final Following following;

    Stage(SandboxFile sandbox, Clock clock, PrintWriter out, int retries) {
        this.sandbox = sandbox;
        this.out = out;
        this.console = new Console(sandbox, clock);
        this.samples = new SampleAdmin(sandbox);
        this.following = new Following(console, clock, out, retries);
    }

    SandboxFile sandbox() {
        return sandbox;
    }

    PrintWriter out() {
        return out;
    }

    Console console() {
        return console;
    }

    SampleAdmin samples() {
        return samples;
    }

    Following following() {
        return following;
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Makes the dataset and a source that pulls it. */
    void prepare(String source, SampleAdmin.Dataset dataset) {
        samples.make(dataset);
        console.saveSource(source, Documents.definition(dataset, sandbox.sampleApi()), Documents.mapping());
        console.setSecret(source, Map.of("api_token", sandbox.sampleApiToken(), "base_url", sandbox.sampleApi()));
    }
}
