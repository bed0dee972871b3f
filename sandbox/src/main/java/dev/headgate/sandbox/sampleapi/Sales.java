package dev.headgate.sandbox.sampleapi;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.SplittableRandom;

/** The records of a dataset: what each slot's record says, as the JSON that is served. */
final class Sales {

    private static final int CHANGED = 1;

    /** Where the chance of a slot's first amount, of later amounts and of the other fields begins; the streams stay apart. */
    private static final long FIRST = 0x5DEECE66DL;

    private static final long LATER = 0x2545F4914F6CDD1DL;
    private static final long FIELDS = 0x9E3779B97F4A7C15L;

    private final DatasetPlan plan;
    private final ServedOrder order;

    Sales(DatasetPlan plan, ServedOrder order) {
        this.plan = plan;
        this.order = order;
    }

    /** What the slot's record is worth; bad records are worth nothing. */
    long cents(Slot slot) {
        return switch (slot) {
            case Slot.Good good -> amount(good).cents();
            case Slot.ExactRepeat repeat -> amount(repeat.of()).cents();
            case Slot.ChangedRepeat repeat -> changedAmount(repeat).cents();
            case Slot.Bad _ -> 0;
        };
    }

    /** Appends the slot's record. From the drift's slot on, records have another shape. */
    void write(Slot slot, int driftAt, StringBuilder to) {
        switch (slot) {
            case Slot.Good good -> writeGood(good, driftAt, to);
            // The very bytes of the other record, so whether it has drifted is asked of that one.
            case Slot.ExactRepeat repeat -> writeGood(repeat.of(), driftAt, to);
            case Slot.ChangedRepeat repeat -> {
                var random = random(repeat.of().number(), FIELDS);
                var date = timestamp(order.day(repeat.number()), repeat.number());
                var record = new Sale(
                        plan.id(repeat.of().number()),
                        customer(random),
                        date,
                        changedAmount(repeat).json());
                record.write(random, Words.any(Words.CATEGORIES, random), repeat.number() >= driftAt, to);
            }
            case Slot.Bad bad -> writeBad(bad, driftAt, to);
        }
    }

    private void writeGood(Slot.Good good, int driftAt, StringBuilder to) {
        var random = random(good.number(), FIELDS);
        var sale = new Sale(
                plan.id(good.number()),
                customer(random),
                timestamp(day(good), good.number()),
                amount(good).json());
        sale.write(random, Words.any(Words.CATEGORIES, random), good.number() >= driftAt, to);
    }

    private void writeBad(Slot.Bad bad, int driftAt, StringBuilder to) {
        var number = bad.number();
        var random = random(number, FIELDS);
        var how = bad.spoiling();
        var customer = how == Spoiling.CUSTOMER_ID_MISSING ? Words.any(Words.WITHOUT_ID, random) : customer(random);
        var date = how == Spoiling.SALE_DATE_NOT_DATE
                ? Words.any(Words.NOT_DATES, random)
                : timestamp(order.day(number), number);
        var amount = switch (how) {
            case AMOUNT_NOT_DECIMAL -> Words.any(Words.NOT_DECIMALS, random);
            case AMOUNT_NOT_POSITIVE -> Words.any(Words.NOT_POSITIVE, random);
            case CUSTOMER_ID_MISSING, SALE_DATE_NOT_DATE, PRODUCT_CATEGORY_TOO_LONG ->
                firstAmount(number).json();
        };
        var categories = how == Spoiling.PRODUCT_CATEGORY_TOO_LONG ? Words.TOO_LONG_CATEGORIES : Words.CATEGORIES;
        new Sale(plan.id(number), customer, date, amount)
                .write(random, Words.any(categories, random), number >= driftAt, to);
    }

    /** Each version keeps the day of the one before or is a day later, so that the later version wins either way. */
    private LocalDate day(Slot.Good good) {
        var day = order.day(good.number());
        var random = random(good.number(), LATER);
        for (int version = 1; version <= good.version(); version++) {
            day = day.plusDays(random.nextInt(2));
        }
        return day;
    }

    private Amount amount(Slot.Good good) {
        var first = firstAmount(good.number());
        return good.version() == 0
                ? first
                : Amount.changed(first, good.version(), random(good.number() + 31 * good.version(), LATER));
    }

    private Amount changedAmount(Slot.ChangedRepeat repeat) {
        return Amount.changed(firstAmount(repeat.of().number()), CHANGED, random(repeat.number(), LATER));
    }

    private Amount firstAmount(int slot) {
        return Amount.first(random(slot, FIRST));
    }

    private String timestamp(LocalDate day, int slot) {
        return day + "T" + LocalTime.ofSecondOfDay(order.second(slot)).format(Sale.TIME) + "Z";
    }

    private static String customer(SplittableRandom random) {
        var id = 100_000 + random.nextInt(40_000);
        return random.nextInt(3) == 0
                ? "{\"id\":" + id + "}"
                : "{\"id\":" + id + ",\"tier\":\"" + Words.any(Words.TIERS, random) + "\"}";
    }

    private SplittableRandom random(int slot, long stream) {
        return new SplittableRandom(plan.seed() * 31 + stream + slot * 0x9E3779B97F4A7C15L);
    }
}
