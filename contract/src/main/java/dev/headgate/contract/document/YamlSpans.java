package dev.headgate.contract.document;

import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Where nodes begin and end in a text, and cuts that leave the lines around them whole. */
final class YamlSpans {

    private final String text;

    YamlSpans(String text) {
        this.text = text;
    }

    int start(Node node) {
        return node.getStartMark().map(this::offset).orElse(0);
    }

    /** Where a node ends; a block ends with its last value, not where the next key begins. */
    int end(Node node) {
        if (node instanceof CollectionNode<?> block
                && block.getFlowStyle() != FlowStyle.FLOW
                && !block.getValue().isEmpty()) {
            var last = block.getValue().get(block.getValue().size() - 1);
            return end(last instanceof NodeTuple tuple ? tuple.getValueNode() : (Node) last);
        }
        return node.getEndMark().map(this::offset).orElse(text.length());
    }

    /** The same without the line breaks that end a literal block. */
    int contentEnd(Node node) {
        var end = end(node);
        while (end > start(node) && isBreak(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    int column(int at) {
        return text.codePointCount(lineStart(at), at);
    }

    int indentOfLine(int at) {
        var from = lineStart(at);
        var to = from;
        while (to < text.length() && text.charAt(to) == ' ') {
            to++;
        }
        return to - from;
    }

    boolean isFirstOnLine(int at) {
        return text.substring(lineStart(at), at).isBlank();
    }

    int withoutBlankBefore(int at) {
        var from = at;
        while (from > 0 && Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    /** Whether a colon or a dash stands right before the place. */
    boolean isAfterMark(int at) {
        return at > 0 && (text.charAt(at - 1) == ':' || text.charAt(at - 1) == '-');
    }

    /** The value with a space in front where it would touch the colon or dash before it. */
    String separated(int at, String value) {
        return isAfterMark(at) ? " " + value : value;
    }

    /** Where the dash of a list item stands, or -1. */
    int dashBefore(int itemStart, int column) {
        for (var at = itemStart - 1; at >= 0; at--) {
            if (text.charAt(at) == '-' && column(at) == column) {
                return at;
            }
        }
        return -1;
    }

    String replaced(int from, int to, String with) {
        return text.substring(0, from) + with + text.substring(to);
    }

    /** The text with lines of their own below the line that ends there. */
    String insertedBelow(int at, String lines) {
        if (at > 0 && isBreak(text.charAt(at - 1))) {
            return replaced(at, at, lines + "\n");
        }
        var end = lineEnd(at);
        return replaced(end, end, "\n" + lines);
    }

    /** The text without the lines from the one to the other place, both whole. */
    String withoutLines(int from, int to) {
        var start = lineStart(from);
        if (to > start && isBreak(text.charAt(to - 1))) {
            return replaced(start, to, "");
        }
        var end = lineEnd(to);
        while (end < text.length() && isBreak(text.charAt(end))) {
            if (text.charAt(end++) == '\n') {
                break;
            }
        }
        return replaced(start, end, "");
    }

    /** The text without an entry that shares its line with a dash: the next one moves up unless a comment stands between. */
    String withoutUpTo(int from, int to, int next) {
        return text.substring(to, next).isBlank() ? replaced(from, next, "") : replaced(from, to, "");
    }

    private int offset(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }

    private int lineStart(int at) {
        var from = at;
        while (from > 0 && !isBreak(text.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    private int lineEnd(int at) {
        var to = at;
        while (to < text.length() && !isBreak(text.charAt(to))) {
            to++;
        }
        return to;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
