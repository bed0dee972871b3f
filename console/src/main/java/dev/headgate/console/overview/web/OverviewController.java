package dev.headgate.console.overview.web;

import dev.headgate.console.overview.Overviews;
import dev.headgate.console.platform.Refusal;
import dev.headgate.contract.Excerpt;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the pipeline is, as the first page shows it. */
@RestController
class OverviewController {

    private final Overviews overviews;

    OverviewController(Overviews overviews) {
        this.overviews = overviews;
    }

    /** The zone says when days begin. */
    @GetMapping("/api/v1/overview")
    OverviewView overview(@RequestParam(defaultValue = "UTC") String zone) {
        return OverviewView.of(overviews.now(zone(zone)));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw Refusal.badRequest(
                    "'zone' is a time zone such as Europe/Berlin; '" + Excerpt.of(name) + "' is none.");
        }
    }
}
