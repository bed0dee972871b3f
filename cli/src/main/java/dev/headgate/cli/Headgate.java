package dev.headgate.cli;

import dev.headgate.cli.adopt.Adopt;
import dev.headgate.cli.demo.Demo;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: one verb a task, and an exit code that says the verdict. */
@Command(
        name = "headgate",
        description = "Headgate on the command line.",
        subcommands = {Demo.class, Ingest.class},
        synopsisSubcommandLabel = "VERB")
public final class Headgate implements Runnable {

    /** The exit code for "could not do it"; what a verb found out has codes of its own. */
    static final int COULD_NOT = 2;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Headgate() {}

    /** Runs one verb and ends the JVM with its verdict. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** Without a verb there is nothing to do. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a verb.");
    }

    static CommandLine commandLine() {
        return new CommandLine(new Headgate())
                .addSubcommand(new Adopt(System.getenv()))
                .addSubcommand(new Migrate(System.getenv()))
                .addSubcommand(new Policy(System.in))
                .addSubcommand(new Scan(System.getenv()))
                .setExecutionExceptionHandler((failure, line, _) -> {
                    line.getErr().println(sentence(failure));
                    return COULD_NOT;
                });
    }

    /** An expected failure is its sentence; an unexpected one names its class, so that it can be found. */
    private static String sentence(Exception failure) {
        return failure instanceof CannotRun ? String.valueOf(failure.getMessage()) : "headgate: " + failure;
    }
}
