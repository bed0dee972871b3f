package dev.headgate.console.runs.web;

import dev.headgate.console.runs.RunExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All runs that the filters mean, as a file for a spreadsheet. */
@RestController
class RunExportController {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final RunExport export;
    private final Clock clock;

    RunExportController(RunExport export, Clock clock) {
        this.export = export;
        this.clock = clock;
    }

    @GetMapping(path = "/api/v1/runs.csv", produces = CSV)
    void export(@RequestParam MultiValueMap<String, String> query, HttpServletResponse response) throws IOException {
        var criteria = new RunQuery(query).criteria(clock.instant());
        response.setContentType(CSV);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"runs.csv\"");
        export.write(criteria, new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    }
}
