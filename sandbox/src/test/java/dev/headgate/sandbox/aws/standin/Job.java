package dev.headgate.sandbox.aws.standin;

import java.util.List;

/** A job without Spark; its source's name says how it should end. */
public final class Job {

    private Job() {}

    public static void main(String[] arguments) throws InterruptedException {
        var given = List.of(arguments);
        var source = given.get(given.indexOf("--source") + 1);
        System.out.println("Job of " + source + " over " + given.get(given.indexOf("--raw_bucket") + 1));
        switch (source) {
            case "too-dirty" -> {
                System.err.println("HEADGATE-ERROR: 12 % of the rows are bad, 5 % are allowed.");
                System.exit(1);
            }
            case "stuck" -> Thread.currentThread().join();
            default -> {}
        }
    }
}
