package dev.headgate.collector.document;

/** A pull reader for the XML that AWS writes: elements, text, the five entities. A document type is refused, so nothing is ever expanded or fetched. */
final class XmlReader {

    private final String xml;
    private int at;
    private boolean selfClosed;
    private String type = "";

    XmlReader(String xml) {
        this.xml = xml;
        skipProlog();
    }

    /** Reads a start tag and answers its name without prefix. */
    String start() {
        expect('<');
        var from = at;
        while (at < xml.length() && !isEndOfName(xml.charAt(at))) {
            at++;
        }
        var name = local(from, at);
        if (name.isEmpty()) {
            throw broken("an element has no name");
        }
        attributes();
        return name;
    }

    /** The xsi:type of the start tag that was just read; empty when it has none. */
    String type() {
        return type;
    }

    /** Collects text up to the next tag; true when that is the start of a child. */
    boolean next(StringBuilder text) {
        while (!selfClosed) {
            var tag = xml.indexOf('<', at);
            if (tag < 0) {
                throw broken("it ends within an element");
            }
            unescape(text, at, tag);
            at = tag;
            if (xml.startsWith("<!--", at)) {
                at = after("-->");
            } else if (xml.startsWith("<![CDATA[", at)) {
                var end = after("]]>");
                text.append(xml, at + 9, end - 3);
                at = end;
            } else {
                return !xml.startsWith("</", at);
            }
        }
        return false;
    }

    /** Reads the end tag of an element. */
    void end(String name) {
        if (selfClosed) {
            selfClosed = false;
            return;
        }
        var close = after(">");
        if (!local(at + 2, close - 1).strip().equals(name)) {
            throw broken("the element " + name + " is not closed");
        }
        at = close;
    }

    private void attributes() {
        type = "";
        var close = at;
        for (var quote = '\0'; ; close++) {
            if (close >= xml.length()) {
                throw broken("it ends within a tag");
            }
            var c = xml.charAt(close);
            if (quote != '\0') {
                quote = c == quote ? '\0' : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                break;
            }
        }
        var typed = xml.indexOf("xsi:type=", at);
        if (typed >= 0 && typed < close) {
            var value = typed + 10;
            var end = xml.indexOf(xml.charAt(typed + 9), value);
            if (end < 0) {
                throw broken("an attribute does not end");
            }
            type = xml.substring(value, end);
        }
        selfClosed = xml.charAt(close - 1) == '/';
        at = close + 1;
    }

    private void skipProlog() {
        while (true) {
            while (at < xml.length() && (Character.isWhitespace(xml.charAt(at)) || xml.charAt(at) == '\uFEFF')) {
                at++;
            }
            if (xml.startsWith("<?", at)) {
                at = after("?>");
            } else if (xml.startsWith("<!--", at)) {
                at = after("-->");
            } else if (xml.startsWith("<!", at)) {
                throw broken("it declares a document type");
            } else {
                return;
            }
        }
    }

    private void unescape(StringBuilder text, int from, int to) {
        var position = from;
        while (position < to) {
            var amp = xml.indexOf('&', position);
            if (amp < 0 || amp >= to) {
                text.append(xml, position, to);
                return;
            }
            text.append(xml, position, amp);
            var end = xml.indexOf(';', amp);
            if (end < 0 || end >= to) {
                throw broken("an entity does not end");
            }
            entity(text, xml.substring(amp + 1, end));
            position = end + 1;
        }
    }

    private void entity(StringBuilder text, String name) {
        switch (name) {
            case "lt" -> text.append('<');
            case "gt" -> text.append('>');
            case "amp" -> text.append('&');
            case "quot" -> text.append('"');
            case "apos" -> text.append('\'');
            default -> text.appendCodePoint(codePoint(name));
        }
    }

    private int codePoint(String name) {
        try {
            if (name.startsWith("#")) {
                var hex = name.startsWith("#x");
                var point = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
                if (Character.isValidCodePoint(point)) {
                    return point;
                }
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        throw broken("the entity &" + name + "; is none of XML's own");
    }

    private void expect(char wanted) {
        if (at >= xml.length() || xml.charAt(at) != wanted) {
            throw broken("it does not begin with an element");
        }
        at++;
    }

    private int after(String end) {
        var found = xml.indexOf(end, at);
        if (found < 0) {
            throw broken("'" + end + "' is missing");
        }
        return found + end.length();
    }

    private String local(int from, int to) {
        var colon = xml.lastIndexOf(':', to - 1);
        return xml.substring(colon >= from ? colon + 1 : from, to);
    }

    private static boolean isEndOfName(char c) {
        return c == '>' || c == '/' || c <= ' ';
    }

    private MalformedXml broken(String why) {
        return new MalformedXml(why + " (at character " + at + ")");
    }
}
