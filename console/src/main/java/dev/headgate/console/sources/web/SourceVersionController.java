package dev.headgate.console.sources.web;

import dev.headgate.console.sources.Sources;
import dev.headgate.contract.SourceId;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The versions of a source and their texts. */
@RestController
@RequestMapping("/api/v1/sources/{id}/versions")
class SourceVersionController {

    private final Sources sources;

    SourceVersionController(Sources sources) {
        this.sources = sources;
    }

    @GetMapping
    List<VersionView> versions(@PathVariable SourceId id) {
        return sources.versions(id).stream().map(VersionView::of).toList();
    }

    @GetMapping("/{version}")
    VersionTexts version(@PathVariable SourceId id, @PathVariable int version) {
        var found = sources.version(id, version);
        return new VersionTexts(
                VersionView.of(found),
                found.definition(),
                sources.mapping(found.mapping()).document());
    }

    /** One version with its texts. */
    record VersionTexts(VersionView version, String definition, String mappingDocument) {}
}
