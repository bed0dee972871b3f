package dev.headgate.console.sources.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.headgate.console.platform.Refusal;
import dev.headgate.console.sources.Drafts;
import dev.headgate.console.sources.SourceDraft;
import dev.headgate.contract.SourceId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts over REST: everybody's in the list, one's own by its id. */
@RestController
@RequestMapping("/api/v1/drafts")
class DraftController {

    private final Drafts drafts;

    DraftController(Drafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping
    List<DraftView> list() {
        return drafts.list().stream().map(DraftView::of).toList();
    }

    @GetMapping("/{id}")
    DraftTexts get(@PathVariable SourceId id) {
        return drafts.mine(id)
                .map(DraftTexts::of)
                .orElseThrow(() ->
                        Refusal.notFound("You have no draft of " + id + ". PUT /api/v1/drafts/" + id + " begins one."));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    DraftTexts save(@PathVariable SourceId id, @RequestBody DraftBody body) {
        var number = body.number() == null ? 0 : body.number();
        return DraftTexts.of(drafts.save(id, body.texts(), number));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable SourceId id) {
        drafts.discard(id);
    }

    @PutMapping(path = "/{id}/secret", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setSecret(@PathVariable SourceId id, @RequestBody byte[] body) {
        drafts.setSecret(id, SecretBody.object(body));
    }

    /** A draft with its texts. */
    record DraftTexts(@JsonUnwrapped DraftView draft, String definition, Optional<String> mapping) {

        static DraftTexts of(SourceDraft draft) {
            var texts = draft.texts();
            return new DraftTexts(DraftView.of(draft), texts.definition(), texts.mapping());
        }
    }

    /**
     * A draft as it is sent in.
     *
     * @param basedOn the version that the writing started from, absent for a new source
     * @param number that of the draft which the writing went on from, absent when there is none
     */
    record DraftBody(
            @Nullable String definition,
            @Nullable String mapping,
            @Nullable Integer basedOn,
            @Nullable Integer number) {

        SourceDraft.Texts texts() {
            return new SourceDraft.Texts(
                    definition == null ? "" : definition, Optional.ofNullable(mapping), Optional.ofNullable(basedOn));
        }
    }
}
