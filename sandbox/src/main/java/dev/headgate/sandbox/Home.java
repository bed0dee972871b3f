package dev.headgate.sandbox;

import java.nio.file.Path;
import java.util.Map;

/**
 * The folders of one sandbox.
 *
 * @param project the checkout, where {@code terraform/estate}, {@code sql} and the modules' build output lie
 * @param state everything the sandbox writes; deleting it is a fresh start
 */
public record Home(Path project, Path state) {

    /** {@code HEADGATE_HOME} or the working folder; state in {@code HEADGATE_STATE} or {@code .headgate} below it. */
    public static Home of(Map<String, String> environment) {
        var project = Path.of(environment.getOrDefault("HEADGATE_HOME", ""))
                .toAbsolutePath()
                .normalize();
        var state = environment.getOrDefault(
                "HEADGATE_STATE", project.resolve(".headgate").toString());
        return new Home(project, Path.of(state).toAbsolutePath().normalize());
    }

    /** The settings that Terraform and the sandbox share. */
    public Path estate() {
        return project.resolve("terraform/estate");
    }

    /** Data of PostgreSQL, mirrored objects, keys: what survives a restart. */
    public Path data() {
        return state.resolve("data");
    }

    /** One log file a part or child process. */
    public Path logs() {
        return state.resolve("logs");
    }

    /** The lock, process ids and addresses of the sandbox that runs now. */
    public Path run() {
        return state.resolve("run");
    }

    /** The Python environment with moto in it. */
    public Path venv() {
        return state.resolve("venv");
    }
}
