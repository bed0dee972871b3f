package dev.headgate.contract.mapping;

import dev.headgate.contract.document.YamlDocument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads a table mapping and notes everything that is wrong in it. */
final class MappingReader {

    private final Problems problems;
    private final Fields root;
    private final List<Column> columns = new ArrayList<>();
    private final Set<String> unreadable = new HashSet<>();

    MappingReader(YamlDocument document) {
        problems = new Problems(document);
        root = new Fields(document.tree(), "", problems);
    }

    TableMapping read() {
        root.only("table", "version", "key", "latest_by", "partition", "columns", "rules", "stop_above", "load");
        var table = root.identifier("table");
        var version = root.count("version");
        readColumns();
        var load = root.choice("load", Load.class, Load.MERGE);
        if (!root.has("load")) {
            root.problem("", "'load' is missing: append, merge or snapshot.");
        }
        var key = key(load);
        var latestBy = latestBy(key);
        var partition = partition();
        var rules = rules();
        var share = share();
        problems.raise();
        return new TableMapping(
                table.orElseThrow(),
                version.orElseThrow(),
                key,
                latestBy,
                partition.orElseThrow(),
                columns,
                rules,
                share,
                load);
    }

    private void readColumns() {
        var names = new HashSet<String>();
        root.objects("columns", (fields, at) -> {
            var column = new ColumnReader(fields).read();
            column.filter(one -> !names.add(one.name()))
                    .ifPresent(one -> fields.problem("name", "There is a column '" + one.name() + "' already."));
            column.ifPresentOrElse(columns::add, () -> fields.text("name").ifPresent(unreadable::add));
        });
        if (!root.has("columns")) {
            root.problem("", "'columns' is missing: the table's columns in their order.");
        } else if (columns.isEmpty()) {
            root.problem("columns", "A table has at least one column.");
        }
    }

    private List<String> key(Load load) {
        var key = root.texts("key");
        var seen = new HashSet<String>();
        for (var i = 0; i < key.size(); i++) {
            checkShown("/key/" + i, checkRequired("key/" + i, "/key/" + i, key.get(i)), Protection.HASH);
            if (!seen.add(key.get(i))) {
                problems.add("/key/" + i, "'" + key.get(i) + "' is part of the key already.");
            }
        }
        if (key.isEmpty() && load == Load.MERGE) {
            root.problem("key", "load: merge needs a key, the columns that tell rows apart.");
        }
        return key;
    }

    private Optional<String> latestBy(List<String> key) {
        var latestBy = root.text("latest_by");
        latestBy.ifPresent(
                name -> checkShown("/latest_by", checkRequired("latest_by", "/latest_by", name), Protection.NONE));
        if (latestBy.isPresent() && key.isEmpty()) {
            root.problem("latest_by", "'latest_by' chooses between rows with one key, and this mapping has no key.");
        }
        return latestBy;
    }

    private Optional<Partition> partition() {
        var fields = root.object("partition");
        if (fields.isEmpty()) {
            root.problem(
                    "", "'partition' is missing: the column by which the files are kept apart, and its folder name.");
            return Optional.empty();
        }
        var partition = fields.get().only("column", "as");
        var column = partition.needed("column");
        var as = partition.identifier("as");
        var chosen = column.flatMap(name -> checkRequired("partition.column", "/partition/column", name));
        checkShown("/partition/column", chosen, Protection.NONE);
        chosen.filter(found -> !(found.type() instanceof ColumnType.Date)
                        && !found.type().isWhole())
                .ifPresent(found -> problems.add(
                        "/partition/column",
                        "A partition column is a date or a whole number; '" + found.name() + "' is "
                                + found.type().sql() + "."));
        as.filter(name -> column(name).isPresent())
                .ifPresent(name -> problems.add(
                        "/partition/as",
                        "There is a column '" + name + "'; a folder name and a column name must differ."));
        return column.isPresent() && as.isPresent()
                ? Optional.of(new Partition(column.get(), as.get()))
                : Optional.empty();
    }

    private List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        root.objects("rules", (fields, at) -> {
            fields.only("keep", "reason");
            var keep = fields.needed("keep");
            var reason = fields.identifier("reason");
            var condition = fields.parsed(
                    keep.filter(this::isReadable), "keep", text -> new ConditionParser(text, columns).parse());
            if (keep.isPresent() && reason.isPresent() && condition.isPresent()) {
                rules.add(new Rule(keep.get(), reason.get(), condition.get()));
            }
        });
        return rules;
    }

    /** What stumbles over a column that is itself wrong says nothing new. */
    private boolean isReadable(String expression) {
        try {
            return ConditionParser.WORDS.of(expression).stream().noneMatch(token -> unreadable.contains(token.text()));
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private Optional<BigDecimal> share() {
        return root.object("stop_above")
                .flatMap(fields -> fields.only("quarantined_share").share("quarantined_share"));
    }

    /** Notes a name that is no column, or one that may be empty where a value is needed. */
    private Optional<Column> checkRequired(String setting, String pointer, String name) {
        var column = column(name);
        if (column.isEmpty() && !unreadable.contains(name)) {
            problems.add(pointer, "There is no column '" + name + "'.");
        }
        column.filter(found -> !found.required())
                .ifPresent(found -> problems.add(
                        pointer, "'" + setting + "' names a column with required: true; '" + name + "' may be empty."));
        return column;
    }

    /** Notes a protected column where the warehouse has to compare values; {@code harmless} is a protection that lets it. */
    private void checkShown(String pointer, Optional<Column> column, Protection harmless) {
        column.filter(found -> found.protect() != Protection.NONE && found.protect() != harmless)
                .ifPresent(found -> problems.add(
                        pointer,
                        "The warehouse compares the values of '" + found.name()
                                + "' here and cannot when they are protected by "
                                + found.protect().name().toLowerCase(Locale.ROOT)
                                + (harmless == Protection.HASH ? "; a key may be hashed." : ".")));
    }

    private Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
