package dev.headgate.console.kit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;

/** A link that looks like a button and hands out a file, made while it is sent and only to the session of the page. */
public final class Download extends Anchor {

    /** Writes the file to the stream. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it; the stream is closed by the caller. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** A download of a file with this name at that time and this kind of content, such as {@code text/csv}. */
    public Download(String label, Supplier<String> name, String type, Content content) {
        setText(label);
        addClassName("hg-button");
        getElement().setAttribute("download", true);
        setHref(handler(name, type, content));
    }

    /** A download of rows as CSV. */
    public static Download csv(String label, Supplier<String> name, Content content) {
        return new Download(label, name, "text/csv; charset=utf-8", content);
    }

    private static DownloadHandler handler(Supplier<String> name, String type, Content content) {
        return event -> {
            event.setFileName(name.get());
            event.setContentType(type);
            try (var out = event.getOutputStream()) {
                content.writeTo(out);
            }
        };
    }
}
