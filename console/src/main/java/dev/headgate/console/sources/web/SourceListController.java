package dev.headgate.console.sources.web;

import dev.headgate.console.platform.Page;
import dev.headgate.console.sources.SourceCsv;
import dev.headgate.console.sources.SourceList;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of sources, in parts as JSON or whole as CSV. */
@RestController
class SourceListController {

    private static final int MOST = 200;

    private final SourceList list;
    private final SourceCsv csv;
    private final Clock clock;

    SourceListController(SourceList list, SourceCsv csv, Clock clock) {
        this.list = list;
        this.csv = csv;
        this.clock = clock;
    }

    @GetMapping("/api/v1/sources")
    Page<ListedSourceView> list(
            SourceQuery query, @RequestParam Optional<String> cursor, @RequestParam(defaultValue = "50") int limit) {
        return list.part(query.search(), cursor, Math.clamp(limit, 1, MOST))
                .map(listing -> ListedSourceView.of(listing, clock.instant()));
    }

    /** All that the filters let through, written while they are read. */
    @GetMapping("/api/v1/sources.csv")
    void csv(SourceQuery query, HttpServletResponse response) throws IOException {
        var search = query.search();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"sources.csv\"");
        csv.write(search, response.getOutputStream());
        response.flushBuffer();
    }
}
