package dev.headgate.cli.adopt;

import dev.headgate.contract.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lets Terraform say what a first apply of the written folder would do. Plans, and never applies. */
final class FirstPlan {

    /** Terraform was asked and answered, or there is no plan, for a reason. */
    sealed interface Outcome {
        /** The plan was made. */
        record Made(Plan plan) implements Outcome {}

        /** There is none. */
        record None(String reason) implements Outcome {}
    }

    private static final int LONGEST = 2000;

    private final Path folder;
    private final Map<String, String> environment;

    /** @param environment what Terraform finds in its environment beside this process's own */
    FirstPlan(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** Makes the plan with the provider of the registry, which stays in the folder, or with one that is at hand without an init. */
    Outcome make(boolean atHand) throws IOException, InterruptedException {
        var work = Files.createTempDirectory("headgate-plan");
        try {
            var prepared = atHand
                    ? run(work, "get", "-no-color")
                    : run(work, "init", "-backend=false", "-input=false", "-no-color");
            if (prepared.code != 0) {
                return new Outcome.None("Terraform could not prepare the folder: " + prepared.said);
            }
            var file = work.resolve("plan").toString();
            var planned = run(work, "plan", "-input=false", "-lock=false", "-no-color", "-out=" + file);
            if (planned.code != 0) {
                return new Outcome.None("Terraform could not plan it: " + planned.said);
            }
            var shown = run(work, "show", "-json", file);
            return new Outcome.Made(Plan.of(Json.mapper().readTree(shown.said)));
        } catch (NoTerraform none) {
            return new Outcome.None(
                    "terraform was not found. Install 1.11 or newer, then run `terraform init` and `terraform plan` in the folder.");
        } finally {
            delete(work);
        }
    }

    /** Terraform is not on this machine. */
    private static final class NoTerraform extends IOException {
        private static final long serialVersionUID = 1L;

        NoTerraform(IOException cause) {
            super(cause);
        }
    }

    private record Run(int code, String said) {}

    private Run run(Path work, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("terraform"));
        command.addAll(List.of(arguments));
        var said = work.resolve("said");
        var wrong = work.resolve("wrong");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(said.toFile())
                .redirectError(wrong.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("CHECKPOINT_DISABLE", "1");
        builder.environment().put("TF_IN_AUTOMATION", "1");
        var process = start(builder);
        try {
            var code = process.waitFor();
            var text = Files.readString(said).strip();
            return new Run(code, code == 0 ? text : trouble(text, Files.readString(wrong)));
        } finally {
            process.destroy();
        }
    }

    /** Errors are on standard error; the progress on standard output would bury them. */
    private static String trouble(String text, String errors) {
        var told = (errors.isBlank() ? text : errors).strip();
        return told.length() <= LONGEST ? told : told.substring(0, LONGEST) + "…";
    }

    private static Process start(ProcessBuilder builder) throws NoTerraform {
        try {
            return builder.start();
        } catch (IOException none) {
            throw new NoTerraform(none);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
