package dev.headgate.console.sources.web;

import dev.headgate.console.sources.SecretMeta;
import dev.headgate.console.sources.SourceSwitches;
import dev.headgate.console.sources.Sources;
import dev.headgate.contract.SourceId;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A source's secret, which goes in and never comes out. */
@RestController
@RequestMapping("/api/v1/sources/{id}/secret")
class SourceSecretController {

    private final Sources sources;
    private final SourceSwitches switches;

    SourceSecretController(Sources sources, SourceSwitches switches) {
        this.sources = sources;
        this.switches = switches;
    }

    @GetMapping
    SecretState state(@PathVariable SourceId id) {
        return new SecretState(sources.get(id).secret());
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(@PathVariable SourceId id, @RequestBody byte[] body) {
        switches.setSecret(id, SecretBody.object(body));
    }

    /** Whether, when and by whom the secret was set last. */
    record SecretState(Optional<SecretMeta> secret) {}
}
