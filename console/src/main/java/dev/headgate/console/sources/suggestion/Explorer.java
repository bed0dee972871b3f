package dev.headgate.console.sources.suggestion;

import dev.headgate.console.platform.Refusal;
import dev.headgate.console.sources.Drafts;
import dev.headgate.console.sources.MappingVersion;
import dev.headgate.console.sources.SourceChecks;
import dev.headgate.console.sources.SourceDraft;
import dev.headgate.console.sources.SourceStore;
import dev.headgate.console.sources.text.Authentication;
import dev.headgate.contract.SourceId;
import dev.headgate.contract.document.InvalidDocument;
import dev.headgate.contract.mapping.TableMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Looks at an address through the check function and makes a source of what it sees. */
@Service
public class Explorer {

    private static final int SAMPLE = 100;

    private final SourceChecks checks;
    private final SourceStore store;
    private final Drafts drafts;

    Explorer(SourceChecks checks, SourceStore store, Drafts drafts) {
        this.checks = checks;
        this.store = store;
        this.drafts = drafts;
    }

    /**
     * What to look at.
     *
     * @param id whose secret is used, absent for a name made from the address
     */
    public record Quest(String url, Optional<SourceId> id, Authentication authentication) {}

    /** A free id for a source at the address. */
    public SourceId freeId(String url) {
        var wanted = PastedUrl.of(url).suggestedId();
        return Stream.iterate(1, i -> i + 1)
                .map(i -> i == 1 ? wanted : new SourceId(cut(wanted.value()) + "-" + i))
                .filter(id -> store.find(id).isEmpty() && drafts.mine(id).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** A definition that asks for the address and knows nothing of its answers yet. */
    public SourceDraft.Texts begun(Quest quest) {
        var draft = DefinitionDraft.of(PastedUrl.of(quest.url()), quest.authentication());
        return new SourceDraft.Texts(draft.text().text(), Optional.empty(), Optional.empty());
    }

    /** Asks the API a few times; each question is told as a sentence before it is asked. */
    public Outcome explore(Quest quest, Consumer<String> progress) {
        var url = PastedUrl.of(quest.url());
        var id = quest.id().orElseGet(() -> freeId(quest.url()));
        var begun = DefinitionDraft.of(url, quest.authentication());
        progress.accept("Asking " + url.base() + url.path());
        var first = look(id, begun);
        if (first.isRefusal()) {
            return Challenge.of(first, quest.authentication());
        }
        var path = first.isGood() ? RecordsPath.in(first) : Optional.<RecordsPath>empty();
        return path.<Outcome>map(records -> found(
                        new Quest(quest.url(), Optional.of(id), quest.authentication()),
                        begun,
                        first,
                        records,
                        progress))
                .orElseGet(() -> new Outcome.NoRecords(nothing(first), first));
    }

    private Outcome found(Quest quest, DefinitionDraft begun, Look first, RecordsPath path, Consumer<String> progress) {
        var id = quest.id().orElseThrow();
        var evidence = new ArrayList<Evidence>();
        evidence.add(path.evidence());
        var trial = new PagingTrial(
                (draft, what) -> {
                    refuseIfInterrupted();
                    progress.accept("Trying " + what);
                    return look(id, draft);
                },
                path,
                first);
        var paged = trial.applied(begun.records(path.steps()));
        evidence.addAll(trial.evidence());
        var records = first.records(path.pointer());
        var fields = Sampled.fields(records);
        var key = KeyGuess.among(fields);
        key.map(KeyGuess::evidence)
                .ifPresentOrElse(
                        evidence::add,
                        () -> evidence.add(Evidence.open(
                                "key", "No field tells records apart; without a key, every run adds its rows.")));
        var keyed = key.map(one -> paged.key(one.field().name())).orElse(paged);
        return new Outcome.Found(tabled(id, keyed, evidence, records));
    }

    private Suggestion tabled(
            SourceId id,
            DefinitionDraft draft,
            List<Evidence> evidence,
            List<tools.jackson.databind.JsonNode> records) {
        var match = MappingMatch.among(mappings(), records);
        if (match.isPresent()) {
            evidence.add(match.get().evidence());
            var text = draft.table(match.get().mapping().table()).text().text();
            return new Suggestion(id, text, Optional.empty(), evidence, records);
        }
        var fields = Sampled.fields(records);
        var table = id.value().replace('-', '_').replaceFirst("^(\\d)", "t_$1");
        var mapping = MappingDraft.of(table, fields, KeyGuess.among(fields));
        evidence.addAll(mapping.evidence());
        evidence.add(Evidence.open(
                "table",
                "No mapping fits these records, so there is a new one for a table " + table
                        + ". The table must be made in the warehouse before a run can load it."));
        return new Suggestion(id, draft.table(table).text().text(), Optional.of(mapping.document()), evidence, records);
    }

    private Look look(SourceId id, DefinitionDraft draft) {
        var trial = new SourceChecks.Trial(Optional.of(draft.text().text()), Optional.empty(), Optional.of(SAMPLE));
        return Look.of(checks.tryOut(SourceChecks.Action.LOOK, id, trial));
    }

    private List<TableMapping> mappings() {
        return store.latestMappings().stream().flatMap(Explorer::read).toList();
    }

    private static Stream<TableMapping> read(MappingVersion mapping) {
        try {
            return Stream.of(TableMapping.parse(mapping.document()));
        } catch (InvalidDocument e) {
            return Stream.empty();
        }
    }

    private static String nothing(Look look) {
        if (look.isGood()) {
            return "The API answered " + look.status() + " with JSON in which there are no records.";
        }
        return look.problems().isEmpty()
                ? "The API answered " + look.status() + " with something that is not JSON."
                : String.join(" ", look.problems());
    }

    private static void refuseIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw Refusal.unavailable("Looking at the API was cancelled.");
        }
    }

    private static String cut(String id) {
        return id.substring(0, Math.min(id.length(), 58)).replaceFirst("-+$", "");
    }
}
