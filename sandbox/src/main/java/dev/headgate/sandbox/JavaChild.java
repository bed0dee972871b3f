package dev.headgate.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that runs a main class of another module from its build output, on the JDK the sandbox runs on. */
public final class JavaChild {

    private JavaChild() {}

    /** The command; flags go to the JVM, arguments to the program. Throws with a sentence when the module is not built. */
    public static List<String> command(Path module, List<String> flags, String mainClass, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath(module), mainClass));
        command.addAll(arguments);
        return command;
    }

    /** The module's classes and everything it needs to run. */
    public static String classPath(Path module) {
        var listed = module.resolve("target/runtime-classpath");
        try {
            return module.resolve("target/classes") + ":"
                    + Files.readString(listed).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The module " + module.getFileName() + " is not built (" + listed
                            + " cannot be read). Build it with: mvn -DskipTests package",
                    e);
        }
    }
}
