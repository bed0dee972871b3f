package dev.headgate.sandbox.bench;

import dev.headgate.sandbox.bench.GeneratedRun.End;
import dev.headgate.sandbox.bench.GeneratedRun.Passage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Walks through the pipeline's states as its state machine does: lanes side by side, waits, and an end where a step fails. */
final class PassageMaker {

    private static final List<String> AFTER_THE_PULL = List.of(
            "CommitRaw",
            "SchemaDrifted",
            "ETLProcess",
            "PlanLoad",
            "AnythingToLoad",
            "LoadWarehouse",
            "WaitForLoad",
            "DescribeLoad",
            "LoadFinished",
            "Publish");

    private final RandomGenerator random;
    private final List<Passage> passages = new ArrayList<>();
    private final String lastStep;
    private final String lastState;
    private Instant now;
    private long number = 2;
    private boolean over;

    /** @param lastStep where it ends, empty for one that goes through */
    private PassageMaker(RandomGenerator random, Instant from, End end, String lastStep) {
        this.random = random;
        this.now = from;
        this.lastStep = lastStep;
        this.lastState = end == End.CANCELLED ? "CANCELLED" : "FAILED";
    }

    static List<Passage> walk(RandomGenerator random, Instant from, End end, String lastStep) {
        var maker = new PassageMaker(random, from, end, lastStep);
        maker.step("PlanSlices", 200, 2_500);
        maker.pull();
        for (var name : AFTER_THE_PULL) {
            maker.step(name, least(name), most(name));
        }
        return List.copyOf(maker.passages);
    }

    private static int least(String name) {
        return switch (name) {
            case "ETLProcess" -> 8_000;
            case "WaitForLoad" -> 2_000;
            default -> 1;
        };
    }

    private static int most(String name) {
        return switch (name) {
            case "ETLProcess" -> 240_000;
            case "WaitForLoad" -> 2_050;
            case "SchemaDrifted", "AnythingToLoad", "LoadFinished" -> 5;
            default -> 900;
        };
    }

    private void pull() {
        if (over) {
            return;
        }
        var started = now;
        var last = started;
        int lanes = 1 + random.nextInt(3);
        var map = number;
        number += 3;
        var inside = new ArrayList<Passage>();
        for (int lane = 0; lane < lanes; lane++) {
            now = started;
            lane(inside, lane);
            last = now.isAfter(last) ? now : last;
        }
        now = last;
        over = lastStep.equals("IngestData");
        passages.add(new Passage(map, "IngestData", started, now, over ? lastState : "SUCCEEDED", 0, null));
        passages.addAll(inside);
    }

    private void lane(List<Passage> inside, int lane) {
        boolean waits = random.nextInt(4) == 0;
        inside.add(passage("IngestLane", 400, 90_000, random.nextInt(15) == 0 ? 1 : 0, lane));
        if (waits) {
            inside.add(passage("WaitForSource", 20_000, 600_000, 0, lane));
            inside.add(passage("IngestLane", 400, 60_000, 0, lane));
        }
        inside.add(passage("LaneDone", 1, 3, 0, lane));
        inside.add(passage("LaneEnd", 1, 3, 0, lane));
    }

    private void step(String name, int leastMillis, int mostMillis) {
        if (over) {
            return;
        }
        var done = passage(name, leastMillis, mostMillis, 0, null);
        over = lastStep.equals(name);
        passages.add(over ? new Passage(done.number(), name, done.entered(), done.exited(), lastState, 0, null) : done);
    }

    private Passage passage(String name, int leastMillis, int mostMillis, int retries, @Nullable Integer lane) {
        var entered = now;
        now = entered.plus(Duration.ofMillis(random.nextLong(leastMillis, mostMillis)));
        var mine = number;
        number += 5;
        return new Passage(mine, name, entered, now, "SUCCEEDED", retries, lane);
    }
}
