package dev.headgate.console.posture.web;

import dev.headgate.console.platform.Page;
import dev.headgate.console.posture.FindingCriteria;
import dev.headgate.console.posture.FindingExport;
import dev.headgate.console.posture.Findings;
import dev.headgate.engine.posture.Severity;
import dev.headgate.engine.posture.Status;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the checks came to, as a list and as a file for a spreadsheet. */
@RestController
@RequestMapping("/api/v1/posture")
class FindingController {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final List<String> NAMES =
            List.of("status", "severity", "check", "bucket", "account", "zone", "since", "required");

    private final Findings findings;
    private final FindingExport export;

    FindingController(Findings findings, FindingExport export) {
        this.findings = findings;
        this.export = export;
    }

    @GetMapping(path = "/findings", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<FindingView> list(@RequestParam MultiValueMap<String, String> parameters) {
        var query = new Query(parameters, "findings", NAMES);
        return findings.list(criteria(query), query.part()).map(FindingView::of);
    }

    /** All that are meant; also what {@code /findings} answers to whoever accepts text/csv. */
    @GetMapping(
            path = {"/findings.csv", "/findings"},
            produces = CSV)
    void export(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
            throws IOException {
        var criteria = criteria(new Query(parameters, "findings", NAMES));
        response.setContentType(CSV);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"findings.csv\"");
        export.write(criteria, new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    }

    private static FindingCriteria criteria(Query query) {
        return new FindingCriteria(
                query.all("status", Status.class),
                query.all("severity", Severity.class),
                query.all("check"),
                new FindingCriteria.Where(query.all("bucket"), query.all("account"), query.all("zone")),
                query.instant("since"),
                query.yesOrNo("required"));
    }
}
