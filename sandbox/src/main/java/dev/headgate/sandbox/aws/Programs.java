package dev.headgate.sandbox.aws;

import dev.headgate.sandbox.Home;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the programs lie that the sandbox's AWS runs.
 *
 * @param python a Python that has moto
 * @param functions class path of the functions
 * @param jobs class path of the Spark jobs
 */
record Programs(Path python, String functions, String jobs) {

    /** What the build has left in the checkout. */
    static Programs built(Home home) throws IOException {
        return new Programs(
                home.venv().resolve("bin/python"),
                classPath(home.project().resolve("ingest")),
                classPath(home.project().resolve("glue-jobs")));
    }

    private static String classPath(Path module) throws IOException {
        var libraries = module.resolve("target/runtime-classpath");
        if (!Files.exists(libraries)) {
            throw new IOException(libraries + " is missing; build first: ./headgate up does it, or mvn package.");
        }
        return module.resolve("target/classes")
                + File.pathSeparator
                + Files.readString(libraries).strip();
    }
}
