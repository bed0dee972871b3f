package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.function.SerializableConsumer;

/** Tells whether the browser's window is a narrow one, at first and whenever that changes. */
final class Narrow {

    private static final int WIDTH = 720;

    private Narrow() {}

    /** Calls with true where there is little room. */
    static void watch(Component component, SerializableConsumer<Boolean> narrow) {
        component.addAttachListener(event -> {
            var page = event.getUI().getPage();
            first(page, narrow);
            var listening = page.addBrowserWindowResizeListener(size -> narrow.accept(size.getWidth() < WIDTH));
            component.addDetachListener(detached -> {
                detached.unregisterListener();
                listening.remove();
            });
        });
    }

    private static void first(Page page, SerializableConsumer<Boolean> narrow) {
        page.executeJs("return window.innerWidth").then(Integer.class, width -> narrow.accept(width < WIDTH));
    }
}
