package dev.headgate.sandbox.sampleapi;

import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;

/** The fields of one record that matter to a warehouse, as JSON pieces; the rest is filled in as an API would. */
record Sale(long id, String customer, String date, String amount) {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    /** Appends the record; a drifted one has a field more, a field less and a field of another type. */
    void write(SplittableRandom random, String category, boolean drifted, StringBuilder to) {
        to.append("{\"id\":").append(id);
        to.append(",\"customer\":").append(customer);
        to.append(",\"transaction_date\":\"").append(date);
        to.append("\",\"amount\":").append(amount);
        to.append(",\"currency\":\"EUR\",\"product\":{\"category\":\"").append(category);
        to.append("\",\"name\":\"").append(Words.any(Words.PRODUCTS, random));
        var quote = drifted ? "\"" : "";
        to.append("\"},\"store\":{\"id\":")
                .append(quote)
                .append(1 + random.nextInt(400))
                .append(quote);
        to.append(",\"city\":\"").append(Words.any(Words.CITIES, random));
        to.append("\"},\"channel\":\"").append(Words.any(Words.CHANNELS, random));
        to.append("\",\"reference\":\"").append(Long.toHexString(random.nextLong() | Long.MIN_VALUE));
        if (drifted) {
            to.append("\",\"loyalty\":{\"points\":")
                    .append(random.nextInt(1_000))
                    .append("}}");
        } else {
            to.append("\",\"note\":\"").append(Words.any(Words.NOTES, random)).append("\"}");
        }
    }
}
