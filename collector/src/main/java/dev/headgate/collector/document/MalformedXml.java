package dev.headgate.collector.document;

/** An answer that is no XML, or XML that no AWS service writes. */
public final class MalformedXml extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedXml(String why) {
        super("AWS's answer cannot be read: " + why + ".");
    }
}
