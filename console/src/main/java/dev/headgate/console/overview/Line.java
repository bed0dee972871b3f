package dev.headgate.console.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A line of words in which figures lead to what they count. */
public record Line(List<Part> parts) {

    public Line {
        parts = List.copyOf(parts);
    }

    /**
     * A piece of the line.
     *
     * @param path the page with the rows behind the text, absent for plain words
     */
    public record Part(String text, Optional<String> path) {}

    /** A line that begins with words. */
    public static Line of(String words) {
        return new Line(List.of(new Part(words, Optional.empty())));
    }

    /** The same line with words at its end. */
    public Line words(String text) {
        return with(new Part(text, Optional.empty()));
    }

    /** The same line with a figure at its end. */
    public Line figure(String text, String path) {
        return with(new Part(text, Optional.of(path)));
    }

    /** The line without its links. */
    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    private Line with(Part part) {
        var more = new ArrayList<>(parts);
        more.add(part);
        return new Line(more);
    }
}
