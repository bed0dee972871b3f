package dev.headgate.console.posture.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.headgate.console.platform.Page;
import dev.headgate.console.platform.Refusal;
import dev.headgate.console.posture.PosturePaths;
import dev.headgate.console.posture.ScanId;
import dev.headgate.console.posture.Scans;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scans: asking for one, and how they went. */
@RestController
@RequestMapping(PosturePaths.SCANS)
class ScanController {

    private final Scans scans;

    ScanController(Scans scans) {
        this.scans = scans;
    }

    @GetMapping
    Page<ScanView> list(@RequestParam MultiValueMap<String, String> query) {
        var part = new Query(query, "scans", List.of()).part();
        return scans.list(part.cursor(), part.limit()).map(ScanView::of);
    }

    /** One scan; while it runs, how many calls it has made, and how many a full one usually makes. */
    @GetMapping("/{id}")
    ScanProgress get(@PathVariable ScanId id) {
        return new ScanProgress(ScanView.of(scans.get(id)), scans.usualCalls());
    }

    /** A scan and what to measure it by. */
    record ScanProgress(@JsonUnwrapped ScanView scan, Optional<Long> usualCalls) {}

    @PostMapping
    ResponseEntity<ScanView> start(@RequestBody Wanted wanted) {
        if (!"full".equals(wanted.extent())) {
            throw Refusal.invalid(
                    "extent",
                    "Only a scan of extent 'full' can be asked for; incremental ones follow from changes of buckets.");
        }
        var scan = scans.start();
        return ResponseEntity.accepted()
                .location(URI.create(PosturePaths.scan(scan.id())))
                .body(ScanView.of(scan));
    }

    /** Which scan is wanted. */
    record Wanted(@Nullable String extent) {}
}
