package dev.headgate.console.sources.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Two texts that were made from one, taken apart into what is the same and what was changed on either side; nothing of either is lost. */
public final class ThreeWay {

    private final List<Piece> pieces = new ArrayList<>();
    private final List<String> base;

    private ThreeWay(String base) {
        this.base = lines(base);
    }

    /** A run of lines. */
    public sealed interface Piece {}

    /** Lines that are the same on both sides. */
    public record Same(List<String> lines) implements Piece {}

    /** Lines that at least one side changed. */
    public record Hunk(List<String> base, List<String> mine, List<String> theirs) implements Piece {

        /** Whether both sides changed the same lines, and differently. */
        public boolean isConflict() {
            return !mine.equals(base) && !theirs.equals(base);
        }

        /** What to take while nobody has chosen: the side that changed something, mine where both did. */
        public Side first() {
            return mine.equals(base) ? Side.THEIRS : Side.MINE;
        }

        List<String> of(Side side) {
            return side == Side.MINE ? mine : theirs;
        }
    }

    /** Whose lines of a hunk are taken. */
    public enum Side {
        MINE,
        THEIRS
    }

    private record Change(int from, int to, List<String> lines, Side side) {}

    /** Compares two texts by the one that both were made from. */
    public static List<Piece> between(String base, String mine, String theirs) {
        var merge = new ThreeWay(base);
        var changes = new ArrayList<Change>();
        merge.collect(lines(mine), Side.MINE, changes);
        merge.collect(lines(theirs), Side.THEIRS, changes);
        changes.sort(Comparator.comparingInt(Change::from).thenComparingInt(Change::to));
        merge.walk(changes);
        return List.copyOf(merge.pieces);
    }

    /** The hunks among the pieces. */
    public static List<Hunk> hunks(List<Piece> pieces) {
        return pieces.stream()
                .filter(Hunk.class::isInstance)
                .map(Hunk.class::cast)
                .toList();
    }

    /** The text with a side chosen for each hunk, in their order. */
    public static String merged(List<Piece> pieces, List<Side> choices) {
        var lines = new ArrayList<String>();
        var next = choices.iterator();
        for (var piece : pieces) {
            switch (piece) {
                case Same same -> lines.addAll(same.lines());
                case Hunk hunk -> lines.addAll(hunk.of(next.next()));
            }
        }
        return String.join("\n", lines);
    }

    private void collect(List<String> other, Side side, List<Change> into) {
        for (AbstractDelta<String> delta : DiffUtils.diff(base, other).getDeltas()) {
            var from = delta.getSource().getPosition();
            into.add(new Change(
                    from, from + delta.getSource().size(), delta.getTarget().getLines(), side));
        }
    }

    private void walk(List<Change> changes) {
        var at = 0;
        var i = 0;
        while (i < changes.size()) {
            var first = changes.get(i);
            var to = first.to();
            var together = new ArrayList<Change>();
            while (i < changes.size() && (together.isEmpty() || changes.get(i).from() <= to)) {
                to = Math.max(to, changes.get(i).to());
                together.add(changes.get(i++));
            }
            same(at, first.from());
            hunk(first.from(), to, together);
            at = to;
        }
        same(at, base.size());
    }

    private void same(int from, int to) {
        if (from < to) {
            pieces.add(new Same(List.copyOf(base.subList(from, to))));
        }
    }

    private void hunk(int from, int to, List<Change> together) {
        var mine = side(from, to, together, Side.MINE);
        var theirs = side(from, to, together, Side.THEIRS);
        pieces.add(mine.equals(theirs) ? new Same(mine) : new Hunk(List.copyOf(base.subList(from, to)), mine, theirs));
    }

    private List<String> side(int from, int to, List<Change> together, Side side) {
        var lines = new ArrayList<String>();
        var at = from;
        for (var change : together) {
            if (change.side() == side) {
                lines.addAll(base.subList(at, change.from()));
                lines.addAll(change.lines());
                at = change.to();
            }
        }
        lines.addAll(base.subList(at, to));
        return List.copyOf(lines);
    }

    private static List<String> lines(String text) {
        return Arrays.asList(text.split("\n", -1));
    }
}
