package dev.headgate.contract;

/** The beginning of a text that came from outside, short and free of control characters, fit for a message. */
public final class Excerpt {

    private static final int LONGEST = 80;

    private Excerpt() {}

    /** The first 80 characters of the text, with control characters as spaces and an ellipsis where it was cut. */
    public static String of(String text) {
        var cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        return cut.replaceAll("\\p{Cntrl}", " ");
    }
}
