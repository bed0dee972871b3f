package dev.headgate.console.sources.web;

import dev.headgate.console.platform.Refusal;
import dev.headgate.console.sources.Basis;
import dev.headgate.console.sources.Draft;
import dev.headgate.console.sources.Registration;
import dev.headgate.console.sources.Source;
import dev.headgate.console.sources.Sources;
import dev.headgate.contract.SourceId;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Registering, revising and reading sources. */
@RestController
@RequestMapping("/api/v1/sources")
class SourceController {

    private static final String YAML = "application/yaml";

    private final Sources sources;
    private final Registration registration;
    private final Clock clock;

    SourceController(Sources sources, Registration registration, Clock clock) {
        this.sources = sources;
        this.registration = registration;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SourceDetail> register(@RequestBody SourceBody body) {
        return created(registration.register(body.requiredId(), body.draft()));
    }

    /** The definition alone, for a table that has a mapping already; the id comes as a parameter. */
    @PostMapping(consumes = YAML)
    ResponseEntity<SourceDetail> registerYaml(
            @RequestParam SourceId id, @RequestParam Optional<String> comment, @RequestBody byte[] definition) {
        return created(registration.register(id, new Draft(Utf8.text(definition), Optional.empty(), comment)));
    }

    @GetMapping("/{id}")
    ResponseEntity<SourceDetail> get(@PathVariable SourceId id) {
        var source = sources.get(id);
        return ResponseEntity.ok().eTag(tag(source)).body(detail(source));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SourceDetail> revise(
            @PathVariable SourceId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) Optional<String> ifMatch,
            @RequestBody SourceBody body) {
        var basis = ifMatch.map(SourceController::condition)
                .or(() -> Optional.ofNullable(body.version()).map(number -> new Basis(number, Basis.Style.IN_BODY)))
                .orElseThrow(() -> Refusal.preconditionMissing("Say on which version of source " + id
                        + " this edit stands: send 'version' or an If-Match with the ETag of GET."));
        var source = registration.revise(id, basis, body.draft());
        return ResponseEntity.ok().eTag(tag(source)).body(detail(source));
    }

    @PutMapping(path = "/{id}", consumes = YAML)
    ResponseEntity<SourceDetail> reviseYaml(
            @PathVariable SourceId id,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestParam Optional<String> comment,
            @RequestBody byte[] definition) {
        var draft = new Draft(Utf8.text(definition), Optional.empty(), comment);
        var source = registration.revise(id, condition(ifMatch), draft);
        return ResponseEntity.ok().eTag(tag(source)).body(detail(source));
    }

    private ResponseEntity<SourceDetail> created(Source source) {
        return ResponseEntity.created(URI.create("/api/v1/sources/" + source.id()))
                .eTag(tag(source))
                .body(detail(source));
    }

    private SourceDetail detail(Source source) {
        return SourceDetail.of(source, sources.mapping(source.current().mapping()), clock.instant());
    }

    private static String tag(Source source) {
        return "\"" + source.current().number() + "\"";
    }

    private static Basis condition(String ifMatch) {
        var plain = ifMatch.strip().replaceAll("^\"(.*)\"$", "$1");
        try {
            return new Basis(Integer.parseInt(plain), Basis.Style.IF_MATCH);
        } catch (NumberFormatException e) {
            throw Refusal.badRequest("If-Match holds the number of a version in quotes, as the ETag of GET does.");
        }
    }
}
