package dev.headgate.console.kit.ui;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;
import dev.headgate.console.kit.ui.DiffLine.Mark;
import dev.headgate.console.kit.ui.DiffLine.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Two lines word by word; nothing is marked in lines that have next to nothing in common. */
record WordDiff(List<Piece> before, List<Piece> after) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}_]+|\\s+|.", Pattern.DOTALL);
    private static final double LEAST_IN_COMMON = 0.25;

    static List<Piece> whole(String line) {
        return List.of(new Piece(line, Mark.SAME));
    }

    static WordDiff between(String before, String after) {
        var left = new ArrayList<Piece>();
        var right = new ArrayList<Piece>();
        for (var delta : DiffUtils.diff(words(before), words(after), true).getDeltas()) {
            var mark = delta.getType() == DeltaType.EQUAL ? Mark.SAME : Mark.DIFFERENT;
            add(left, delta.getSource().getLines(), mark);
            add(right, delta.getTarget().getLines(), mark);
        }
        var common = left.stream()
                .filter(piece -> piece.mark() == Mark.SAME)
                .mapToInt(piece -> piece.text().strip().length())
                .sum();
        var most = Math.max(before.strip().length(), after.strip().length());
        return common < most * LEAST_IN_COMMON
                ? new WordDiff(whole(before), whole(after))
                : new WordDiff(List.copyOf(left), List.copyOf(right));
    }

    private static void add(List<Piece> pieces, List<String> words, Mark mark) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(String.join("", words), mark));
        }
    }

    private static List<String> words(String line) {
        return WORD.matcher(line).results().map(MatchResult::group).toList();
    }
}
