package dev.headgate.console.sources.web;

import dev.headgate.console.platform.Refusal;
import dev.headgate.console.sources.suggestion.Evidence;
import dev.headgate.console.sources.suggestion.Explorer;
import dev.headgate.console.sources.suggestion.Explorer.Quest;
import dev.headgate.console.sources.suggestion.Outcome;
import dev.headgate.console.sources.suggestion.Suggestion;
import dev.headgate.console.sources.text.Authentication;
import dev.headgate.contract.SourceId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Makes a source of an address. Nothing is kept: the answer is put as a draft by whoever asked. */
@RestController
@RequestMapping("/api/v1/suggestions")
class SuggestionController {

    private final Explorer explorer;

    SuggestionController(Explorer explorer) {
        this.explorer = explorer;
    }

    @PostMapping
    Answer suggest(@RequestBody QuestBody body) {
        return switch (explorer.explore(body.quest(), _ -> {})) {
            case Outcome.Found found -> Answer.of(found.suggestion());
            case Outcome.SecretNeeded needed -> Answer.of(needed.sentence(), needed.ways());
            case Outcome.NoRecords none -> Answer.of(none.sentence(), List.of());
        };
    }

    /**
     * The address.
     *
     * @param id whose secret is used; absent for a name made from the address
     * @param authentication none when absent
     */
    record QuestBody(
            @Nullable String url,
            @Nullable SourceId id,
            @Nullable Authentication authentication) {

        Quest quest() {
            if (url == null || url.isBlank()) {
                throw Refusal.invalid("/url", "The address of the API belongs here.");
            }
            var way = authentication == null ? Authentication.NONE : authentication;
            return new Quest(url, Optional.ofNullable(id), way);
        }
    }

    /**
     * What was found.
     *
     * @param detail what is missing, absent when nothing is
     * @param authentications the ways in which the API takes a secret, where it asked for one
     */
    record Answer(
            boolean found,
            Optional<String> detail,
            List<Authentication> authentications,
            Optional<SourceId> id,
            Optional<String> definition,
            Optional<String> mapping,
            List<Evidence> evidence,
            List<JsonNode> records) {

        static Answer of(Suggestion suggestion) {
            return new Answer(
                    true,
                    Optional.empty(),
                    List.of(),
                    Optional.of(suggestion.id()),
                    Optional.of(suggestion.definition()),
                    suggestion.mapping(),
                    suggestion.evidence(),
                    suggestion.records());
        }

        static Answer of(String sentence, List<Authentication> ways) {
            return new Answer(
                    false,
                    Optional.of(sentence),
                    ways,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of());
        }
    }
}
