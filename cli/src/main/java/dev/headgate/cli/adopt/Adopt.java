package dev.headgate.cli.adopt;

import dev.headgate.cli.CannotRun;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads an account, writes what was found as inputs and import blocks, and says what a first plan would do. */
@Command(
        name = "adopt",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Reads what an account already has of the estate and writes Terraform inputs and import blocks for it into an empty"
                        + " folder, so that a first plan replaces and destroys nothing. It only reads; credentials are those of the default chain.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:everything was read and a first plan would lose nothing",
            "1:written, but something could not be read or planned, or would be lost",
            "2:nothing was written"
        })
public final class Adopt implements Callable<Integer> {

    /** Where Terraform reads which provider to use. */
    private static final String PROVIDER = "TF_CLI_CONFIG_FILE";

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--region", description = "The region. Default: that of the environment or the profile.")
    private @Nullable String region;

    @Option(
            names = "--name",
            description = "How every name begins, such as headgate-prod. Default: what the buckets' names say.")
    private @Nullable String name;

    @Option(
            names = "--out",
            defaultValue = "adopted",
            description = "The folder to write, empty or not there. Default: ${DEFAULT-VALUE}")
    private Path out = Path.of("adopted");

    @Option(names = "--endpoint", description = "An address that stands in for AWS, such as the sandbox's.")
    private @Nullable URI endpoint;

    /** @param environment the environment, where the launcher says in {@code HEADGATE_HOME} which checkout it is of */
    public Adopt(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        checkFolder();
        var home = Path.of(environment.getOrDefault("HEADGATE_HOME", "")).toAbsolutePath();
        if (!Files.isDirectory(home.resolve("terraform/modules"))) {
            throw new CannotRun(
                    "There is no terraform/modules in " + home + ": run adopt by ./headgate of a checkout.");
        }
        var account = Account.in(Optional.ofNullable(region), Optional.ofNullable(endpoint));
        var id = account.id();
        var names = new Names(home, prefix(account, id), id, account.region());
        var survey = new Walk(account, names).survey();
        if (survey.found().isEmpty()) {
            throw new CannotRun(nothing(survey, names));
        }
        var root = new Root(survey, names, out.toAbsolutePath());
        root.write();
        return report(new Report(survey, names, plan(account, root)));
    }

    private int report(Report report) throws IOException {
        Files.writeString(out.resolve("report.md"), report.text());
        var words = spec.commandLine().getOut();
        report.summary().forEach(words::println);
        words.println("Written: " + out + " (report.md says all of it)");
        return report.isClean() ? 0 : 1;
    }

    private void checkFolder() throws IOException {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new CannotRun(out + " is a file. Name a folder that is empty or not there with --out.");
        }
        if (Files.isDirectory(out)) {
            try (var files = Files.list(out)) {
                if (files.findAny().isPresent()) {
                    throw new CannotRun(
                            out + " is not empty, and nothing in it is written over. Name another folder with --out.");
                }
            }
        }
    }

    private String prefix(Account account, String id) {
        var prefix = name == null ? Prefixes.only(account, id) : name;
        if (!Prefixes.isOne(prefix)) {
            throw new CannotRun(
                    "The name '" + prefix + "' cannot begin the names of an estate: give the project, a hyphen and the"
                            + " environment, in lower-case letters and digits, at most 24 characters, such as headgate-prod.");
        }
        return prefix;
    }

    private static String nothing(Survey survey, Names names) {
        var denied = survey.unread().isEmpty()
                ? ""
                : " " + survey.unread().size() + " questions were refused, the first of them: "
                        + survey.unread().getFirst().what() + ": "
                        + survey.unread().getFirst().why() + ".";
        return "Nothing that is called " + names.prefix() + "-* was found in account " + names.account() + ", "
                + names.region() + ", so nothing was written." + denied
                + " Is it another --name or --region? A new estate needs no adoption: terraform/README.md, \"The first apply\".";
    }

    /** With a stand-in for AWS, the offline provider compares with what was observed; with AWS, the real provider reads by itself. */
    private FirstPlan.Outcome plan(Account account, Root root) throws IOException, InterruptedException {
        if (!account.isStandIn()) {
            return new FirstPlan(out, Map.of()).make(false);
        }
        var configuration = environment.get(PROVIDER);
        return configuration == null
                ? new FirstPlan.Outcome.None(
                        "The offline provider is not installed: it needs terraform, Go, Node and npm (terraform/offline/README.md).")
                : new FirstPlan(
                                out,
                                Map.of(
                                        PROVIDER,
                                        configuration,
                                        "HEADGATE_OBSERVED",
                                        root.observed().toString()))
                        .make(true);
    }
}
