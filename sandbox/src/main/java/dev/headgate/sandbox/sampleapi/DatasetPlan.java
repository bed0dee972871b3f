package dev.headgate.sandbox.sampleapi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * All there is to know about a dataset; its records follow from it.
 *
 * @param number gives the dataset its own range of ids, so that datasets never meet in one table
 * @param records slots at the beginning, spread evenly over the days
 * @param badShare share of the slots that hold a bad record
 * @param repeatShare share of the slots that repeat the id of an earlier good record
 * @param amendments what changed since, in order
 */
record DatasetPlan(
        String name,
        int number,
        long seed,
        int records,
        int days,
        LocalDate firstDay,
        double badShare,
        double repeatShare,
        List<Amendment> amendments) {

    static final int MOST_RECORDS = 20_000_000;

    private static final long IDS = 1_000_000_000L;
    private static final int MOST_DAYS = 3_660;
    private static final int MOST_AMENDMENTS = 100;
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    DatasetPlan {
        amendments = List.copyOf(amendments);
        require(
                NAME.matcher(name).matches() && name.length() <= 63,
                "A dataset's name is lower-case letters, digits and dashes.");
        require(records >= 1 && records <= MOST_RECORDS, "'records' is between 1 and " + MOST_RECORDS + ".");
        require(days >= 1 && days <= MOST_DAYS, "'days' is between 1 and " + MOST_DAYS + ".");
        require(badShare >= 0 && badShare <= 0.5, "'bad_share' is between 0 and 0.5.");
        require(repeatShare >= 0 && repeatShare <= 0.25, "'repeat_share' is between 0 and 0.25.");
        require(amendments.size() <= MOST_AMENDMENTS, "A dataset can be amended " + MOST_AMENDMENTS + " times.");
        require(slots(records, amendments) <= MOST_RECORDS, "A dataset holds at most " + MOST_RECORDS + " records.");
    }

    /** The same dataset, changed once more. */
    DatasetPlan amended(Amendment amendment) {
        var all = new ArrayList<>(amendments);
        all.add(amendment);
        return new DatasetPlan(name, number, seed, records, days, firstDay, badShare, repeatShare, all);
    }

    /** Whether the other plan asks for the same dataset, whatever happened to it since. */
    boolean beganAs(DatasetPlan other) {
        return withoutHistory().equals(other.withoutHistory());
    }

    int bad() {
        return (int) Math.round(records * badShare);
    }

    int repeats() {
        return (int) Math.round(records * repeatShare);
    }

    /** All slots: those of the beginning and those that amendments added. */
    int slots() {
        return (int) slots(records, amendments);
    }

    /** The id of a slot's own record. */
    long id(int slot) {
        return number * IDS + 1 + slot;
    }

    private DatasetPlan withoutHistory() {
        return new DatasetPlan(name, 0, seed, records, days, firstDay, badShare, repeatShare, List.of());
    }

    private static long slots(int records, List<Amendment> amendments) {
        return records + amendments.stream().mapToLong(Amendment::added).sum();
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new Refusal(422, sentence);
        }
    }
}
