package dev.headgate.sandbox.sampleapi;

import dev.headgate.contract.Json;
import dev.headgate.sandbox.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** All datasets of the API; their plans are kept in one small file. */
final class Datasets {

    /** The file. */
    private record Kept(List<DatasetPlan> plans) {}

    private final PrivateFile file;
    private final Clock clock;
    private final TreeMap<String, Shelf> shelves = new TreeMap<>();

    Datasets(PrivateFile file, Clock clock) throws IOException {
        this.file = file;
        this.clock = clock;
        file.read()
                .map(json -> Json.read(json, Kept.class).plans())
                .orElse(List.of())
                .forEach(plan -> shelves.put(plan.name(), shelf(plan)));
    }

    synchronized List<DatasetPlan> plans() {
        return shelves.values().stream().map(shelf -> shelf.dataset().plan()).toList();
    }

    synchronized Shelf named(String name) {
        return find(name)
                .orElseThrow(() -> new Refusal(
                        404, "There is no dataset '" + name + "'. Create it by PUT /admin/datasets/" + name + "."));
    }

    /** Creates the dataset. One that began the same is left as it is; one that did not gives way, and its ids are never used again. */
    synchronized boolean put(DatasetPlan wanted) {
        if (find(wanted.name())
                .filter(shelf -> shelf.dataset().plan().beganAs(wanted))
                .isPresent()) {
            return false;
        }
        var numbered = new DatasetPlan(
                wanted.name(),
                highestNumber() + 1,
                wanted.seed(),
                wanted.records(),
                wanted.days(),
                wanted.firstDay(),
                wanted.badShare(),
                wanted.repeatShare(),
                wanted.amendments());
        shelves.put(wanted.name(), shelf(numbered));
        keep();
        return true;
    }

    synchronized void amend(String name, Amendment amendment) {
        var shelf = named(name);
        shelf.replace(Dataset.of(shelf.dataset().plan().amended(amendment)));
        keep();
    }

    /** The number, and not the name, because a name may be given to another plan. */
    private Shelf shelf(DatasetPlan plan) {
        var deliveries = file.path().resolveSibling("delivered-" + plan.number() + ".bits");
        return new Shelf(Dataset.of(plan), Deliveries.of(new PrivateFile(deliveries)), clock);
    }

    private Optional<Shelf> find(String name) {
        return Optional.ofNullable(shelves.get(name));
    }

    private int highestNumber() {
        return plans().stream().mapToInt(DatasetPlan::number).max().orElse(0);
    }

    private void keep() {
        try {
            file.write(Json.bytes(new Kept(plans())));
        } catch (IOException e) {
            throw new UncheckedIOException("The sample API could not keep its datasets in " + file.path(), e);
        }
    }
}
