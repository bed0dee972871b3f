package dev.headgate.console.kit.ui;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;
import dev.headgate.console.kit.ui.DiffLine.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Two texts line by line. */
record LineDiff(List<DiffLine> lines, String summary) {

    static LineDiff between(String before, String after) {
        var old = before.lines().toList();
        var now = after.lines().toList();
        var lines = new ArrayList<DiffLine>();
        for (var delta : DiffUtils.diff(old, now, true).getDeltas()) {
            var source = delta.getSource();
            var target = delta.getTarget();
            if (delta.getType() == DeltaType.EQUAL) {
                same(lines, source.getLines(), source.getPosition(), target.getPosition());
            } else {
                changed(
                        lines,
                        new Block(source.getPosition(), source.getLines()),
                        new Block(target.getPosition(), target.getLines()));
            }
        }
        return new LineDiff(List.copyOf(lines), summary(lines, before.equals(after)));
    }

    private record Block(int position, List<String> lines) {
        Optional<Side> side(int index) {
            return index < lines.size()
                    ? Optional.of(new Side(position + index + 1, WordDiff.whole(lines.get(index))))
                    : Optional.empty();
        }
    }

    private static void same(List<DiffLine> lines, List<String> texts, int before, int after) {
        for (var index = 0; index < texts.size(); index++) {
            var pieces = WordDiff.whole(texts.get(index));
            lines.add(new DiffLine(
                    Optional.of(new Side(before + index + 1, pieces)),
                    Optional.of(new Side(after + index + 1, pieces))));
        }
    }

    /** Lines that have words in common stand beside each other, others below each other. */
    private static void changed(List<DiffLine> lines, Block before, Block after) {
        var most = Math.max(before.lines().size(), after.lines().size());
        for (var index = 0; index < most; index++) {
            var left = before.side(index);
            var right = after.side(index);
            if (left.isPresent() && right.isPresent()) {
                pair(lines, left.get(), right.get());
            } else {
                lines.add(new DiffLine(left, right));
            }
        }
    }

    private static void pair(List<DiffLine> lines, Side left, Side right) {
        var words = WordDiff.between(left.text(), right.text());
        lines.add(new DiffLine(
                Optional.of(new Side(left.number(), words.before())),
                Optional.of(new Side(right.number(), words.after()))));
    }

    private static String summary(List<DiffLine> lines, boolean equal) {
        var changed = lines.stream().filter(line -> !line.isSame()).toList();
        if (changed.isEmpty()) {
            return equal ? "No differences." : "Only the ends of lines differ.";
        }
        var both = changed.stream()
                .filter(line -> line.before().isPresent() && line.after().isPresent())
                .count();
        var removed = changed.stream().filter(line -> line.after().isEmpty()).count();
        var added = changed.size() - both - removed;
        return String.join(
                        ", ",
                        Stream.of(part(both, "changed"), part(added, "added"), part(removed, "removed"))
                                .flatMap(Optional::stream)
                                .toList())
                + ".";
    }

    private static Optional<String> part(long count, String what) {
        return count == 0 ? Optional.empty() : Optional.of(Words.count(count, "line ", "lines ") + what);
    }
}
