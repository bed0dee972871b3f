package dev.headgate.console.sources.text;

import dev.headgate.contract.document.InvalidDocument;
import dev.headgate.contract.document.Problem;
import dev.headgate.contract.document.YamlText;
import dev.headgate.contract.mapping.TableMapping;
import dev.headgate.contract.source.SourceDefinition;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A definition or a mapping as the text that it is: the text is the truth, a form reads it and patches it. It may be wrong in any way. */
public final class DocumentText {

    private static final Pattern CONFIG =
            Pattern.compile("config\\s*(?:\\[\\s*['\"]([^'\"]+)['\"]\\s*]|\\.([A-Za-z_][A-Za-z0-9_]*))");

    private final String text;
    private final Optional<YamlText> yaml;
    private final List<Problem> problems;
    private final Consumer<String> grammar;

    private DocumentText(String text, Consumer<String> grammar) {
        this.text = text;
        this.grammar = grammar;
        this.yaml = read(text);
        this.problems = problems(text, grammar);
    }

    /** The text of a source definition. */
    public static DocumentText definition(String text) {
        return new DocumentText(text, SourceDefinition::parse);
    }

    /** The text of a table mapping. */
    public static DocumentText mapping(String text) {
        return new DocumentText(text, TableMapping::parse);
    }

    public String text() {
        return text;
    }

    /** What is wrong in it, by line. */
    public List<Problem> problems() {
        return problems;
    }

    /** The problems of the value at the pointer, and of what stands below it. */
    public List<Problem> problems(String pointer) {
        return problems.stream()
                .filter(problem ->
                        problem.field().equals(pointer) || problem.field().startsWith(pointer + "/"))
                .toList();
    }

    /** Whether it is well-formed YAML, so that a form can show and change it. */
    public boolean isReadable() {
        return yaml.isPresent();
    }

    /** The value there, references followed; missing when there is none. */
    public JsonNode at(String pointer) {
        return yaml.map(one -> one.at(pointer)).orElseGet(MissingNode::getInstance);
    }

    /** How many entries the list there has. */
    public int count(String pointer) {
        return at(pointer).isArray() ? at(pointer).size() : 0;
    }

    /** The names of the entries of a list, an entry without a name by its place. */
    public List<String> names(String pointer) {
        return IntStream.range(0, count(pointer))
                .mapToObj(i -> at(pointer + "/" + i + "/name").asString("number " + (i + 1)))
                .toList();
    }

    /** A field as the form shows it. */
    public String written(String base, Field field) {
        return Field.written(at(base + field.pointer()));
    }

    /** The text with what the form now says; an empty field is taken out of the text. */
    public DocumentText with(String base, Field field, String written) {
        if (written.equals(written(base, field))) {
            return this;
        }
        return written.isBlank()
                ? without(base + field.pointer())
                : with(base + field.pointer(), field.kind().read(written));
    }

    /** The text with another value. Throws {@code IllegalArgumentException} with a sentence where only a person can change it. */
    public DocumentText with(String pointer, JsonNode value) {
        return changed(one -> one.with(pointer, value));
    }

    /** The text without a value. */
    public DocumentText without(String pointer) {
        return changed(one -> one.without(pointer));
    }

    /** The names that its expressions read from the source's secret, in the order of the alphabet. */
    public List<String> secretNames() {
        var names = new TreeSet<String>();
        var matcher = CONFIG.matcher(text);
        while (matcher.find()) {
            names.add(Optional.ofNullable(matcher.group(1)).orElseGet(() -> matcher.group(2)));
        }
        return List.copyOf(names);
    }

    private DocumentText changed(UnaryOperator<YamlText> change) {
        var readable = yaml.orElseThrow(() ->
                new IllegalArgumentException("The text is not well-formed YAML; mend it before you use the form."));
        return new DocumentText(change.apply(readable).text(), grammar);
    }

    private static Optional<YamlText> read(String text) {
        try {
            return Optional.of(YamlText.parse(text));
        } catch (InvalidDocument e) {
            return Optional.empty();
        }
    }

    private static List<Problem> problems(String text, Consumer<String> grammar) {
        try {
            grammar.accept(text);
            return List.of();
        } catch (InvalidDocument e) {
            return e.problems();
        }
    }
}
