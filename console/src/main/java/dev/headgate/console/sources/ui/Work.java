package dev.headgate.console.sources.ui;

import com.vaadin.flow.component.UI;
import dev.headgate.console.platform.Refusal;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something that takes seconds, done apart from the page, which hears of its end and can give it up. */
final class Work {

    private static final Logger log = LoggerFactory.getLogger(Work.class);

    private final UI ui;
    private volatile boolean given;
    private final Thread thread;

    private <T> Work(UI ui, Supplier<T> task, Consumer<T> done, Consumer<String> failed) {
        this.ui = ui;
        this.thread = Thread.ofVirtual().name("work of a page").unstarted(() -> {
            try {
                var result = task.get();
                tell(() -> done.accept(result));
            } catch (Refusal refusal) {
                tell(() -> failed.accept(refusal.sentence()));
            } catch (RuntimeException bug) {
                log.error("The work of a page failed in a way nobody foresaw.", bug);
                tell(() -> failed.accept("The console failed at this; its log says why."));
            }
        });
    }

    /** Begins a task; exactly one of the two is called in the page, unless the work is given up before. */
    static <T> Work begin(UI ui, Supplier<T> task, Consumer<T> done, Consumer<String> failed) {
        var work = new Work(ui, task, done, failed);
        work.thread.start();
        return work;
    }

    /** Nobody wants to hear of it any more. */
    void giveUp() {
        given = true;
        thread.interrupt();
    }

    private void tell(Runnable news) {
        ui.accessLater(
                        () -> {
                            if (!given) {
                                news.run();
                            }
                        },
                        () -> {})
                .run();
    }
}
