package dev.headgate.sandbox.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./headgate bench console}: how long the console takes to list, filter and show what the database holds, and why. */
@Command(
        name = "bench console",
        mixinStandardHelpOptions = true,
        description = "Times the console's lists, filters and details over REST, with the plan of each statement.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every p95 is within the goal", "1:one is not", "2:could not measure"})
public final class ConsoleBench implements Callable<Integer> {

    private static final double GOAL_MILLIS = 200;

    @Option(names = "--times", defaultValue = "200", description = "Requests of each kind (default: ${DEFAULT-VALUE}).")
    private int times;

    @Option(names = "--no-plans", description = "Leave the plans out.")
    private boolean withoutPlans;

    private ConsoleBench() {}

    /** Exit code 0 when all is within the goal, 1 when something is not, 2 with a sentence when it cannot be told. */
    public static void main(String[] arguments) {
        System.exit(Load.line(new ConsoleBench()).execute(arguments));
    }

    @Override
    public Integer call() throws SQLException, IOException, InterruptedException {
        var database = new SandboxDatabase(System.getenv());
        try (var connection = database.open();
                var rest = new ConsoleRest(System.getenv(), Clock.systemUTC())) {
            var samples = new Samples(connection);
            System.out.printf(
                    "%s runs, %s steps, %s sources; %d processors, load %.1f. Times are a client's on this machine.%n%n",
                    SandboxDatabase.one(connection, "select count(*) from run"),
                    SandboxDatabase.one(connection, "select count(*) from run_step"),
                    SandboxDatabase.one(connection, "select count(*) from source"),
                    Runtime.getRuntime().availableProcessors(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            var questions = Question.all(samples);
            boolean allWithin = times(rest, questions);
            System.out.println();
            new Peers(connection).print();
            if (!withoutPlans) {
                try (var plans = new Plans(connection, database.log())) {
                    plans(plans, rest, questions);
                }
            }
            return allWithin ? 0 : 1;
        }
    }

    private boolean times(ConsoleRest rest, List<Question> questions) throws IOException, InterruptedException {
        System.out.println(Timings.header("over REST, goal: p95 under 200 ms"));
        boolean allWithin = true;
        for (var question : questions) {
            allWithin &= time(rest, question);
        }
        return allWithin;
    }

    private boolean time(ConsoleRest rest, Question question) throws IOException, InterruptedException {
        var random = new Random(7);
        var millis = new double[times];
        for (int i = -times / 4; i < times; i++) {
            var answer = rest.get(question.address().apply(random));
            if (answer.status() != 200) {
                System.out.printf("%-46s answered %d%n", question.name(), answer.status());
                return false;
            }
            if (i >= 0) {
                millis[i] = answer.millis();
            }
        }
        var timings = Timings.of(millis);
        boolean within = timings.percentile(95) <= GOAL_MILLIS;
        System.out.printf("%-46s %s%s%n", question.name(), timings.columns(), within ? "" : "  over the goal");
        return within;
    }

    private static void plans(Plans plans, ConsoleRest rest, List<Question> questions)
            throws IOException, InterruptedException {
        for (var question : questions) {
            var address = question.address().apply(new Random(7));
            System.out.printf("%n%s: GET %s%n", question.name(), address);
            plans.during(() -> rest.get(address)).forEach(plan -> System.out.println(plan + "\n"));
        }
    }
}
