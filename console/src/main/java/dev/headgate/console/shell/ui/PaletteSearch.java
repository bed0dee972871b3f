package dev.headgate.console.shell.ui;

import com.vaadin.flow.server.menu.MenuConfiguration;
import dev.headgate.console.kit.PaletteEntries;
import dev.headgate.console.kit.PaletteEntry;
import dev.headgate.console.platform.Refusal;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Finds pages that the person may see and the things of every feature. */
@Component
class PaletteSearch {

    private static final Logger log = LoggerFactory.getLogger(PaletteSearch.class);
    private static final int MOST_OF_A_FEATURE = 6;

    private final ObjectProvider<PaletteEntries> features;

    PaletteSearch(ObjectProvider<PaletteEntries> features) {
        this.features = features;
    }

    List<PaletteEntry> find(String typed) {
        var pages = MenuConfiguration.getMenuEntries().stream()
                .filter(page -> Matches.all(typed, page.title()))
                .map(page -> new PaletteEntry("Page", page.title(), "", within(page.path())));
        return Stream.concat(pages, things(typed)).toList();
    }

    private Stream<PaletteEntry> things(String typed) {
        return typed.isBlank()
                ? Stream.empty()
                : features.orderedStream()
                        .flatMap(feature -> things(feature, typed).stream().limit(MOST_OF_A_FEATURE));
    }

    /** One feature that cannot answer does not take the others down. */
    private static List<PaletteEntry> things(PaletteEntries feature, String typed) {
        try {
            return feature.find(typed);
        } catch (Refusal | DataAccessException e) {
            log.debug("{} found nothing: {}", feature.getClass().getSimpleName(), e.getMessage());
            return List.of();
        }
    }

    private static String within(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
