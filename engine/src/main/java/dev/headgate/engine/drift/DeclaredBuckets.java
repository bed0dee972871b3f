package dev.headgate.engine.drift;

import dev.headgate.engine.drift.Declared.Source;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Brings together the resources that are about one bucket. */
final class DeclaredBuckets {

    private final Map<String, TerraformResource> buckets = new TreeMap<>();
    private final Map<String, Map<Setting, List<TerraformResource>>> about = new HashMap<>();
    private final List<String> remarks = new ArrayList<>();

    private DeclaredBuckets() {}

    static Declared of(Source source, List<TerraformResource> resources) {
        var gathered = new DeclaredBuckets();
        resources.forEach(gathered::add);
        var declared = new HashMap<String, DeclaredBucket>();
        gathered.remarkStrays();
        gathered.buckets.forEach((name, bucket) -> declared.put(name, gathered.bucket(name, bucket)));
        return new Declared(source, declared, gathered.remarks);
    }

    private void add(TerraformResource resource) {
        var name = resource.bucket();
        if (name.isEmpty()) {
            remarks.add(resource.address() + " does not say which bucket it is about; it is left out.");
            return;
        }
        for (var setting : Setting.declaredBy(resource.type())) {
            about.computeIfAbsent(name, _ -> new EnumMap<>(Setting.class))
                    .computeIfAbsent(setting, _ -> new ArrayList<>())
                    .add(resource);
        }
        if (resource.type().equals(Setting.BUCKET.type())) {
            var other = buckets.put(name, resource);
            if (other != null) {
                remarks.add("The bucket " + name + " is declared twice: by " + other.address() + " and by "
                        + resource.address() + ".");
            }
        }
    }

    private void remarkStrays() {
        for (var name : new TreeSet<>(about.keySet())) {
            if (!buckets.containsKey(name)) {
                var first = about.getOrDefault(name, Map.of())
                        .values()
                        .iterator()
                        .next()
                        .getFirst();
                remarks.add(first.address() + " is about the bucket " + name
                        + ", which no resource here declares; read the state that declares it too.");
            }
        }
    }

    private DeclaredBucket bucket(String name, TerraformResource bucket) {
        var settings = new EnumMap<Setting, Said>(Setting.class);
        about.getOrDefault(name, Map.of()).forEach((setting, resources) -> {
            if (setting != Setting.BUCKET) {
                settings.put(setting, said(setting, resources));
            }
        });
        var lockable = bucket.values().path("object_lock_enabled").asBoolean(false);
        return new DeclaredBucket(name, bucket.address(), lockable, settings);
    }

    private static Said said(Setting setting, List<TerraformResource> resources) {
        var first = resources.getFirst();
        var unsaid = resources.stream()
                .flatMap(resource -> unsaid(setting, resource).stream())
                .findFirst();
        if (unsaid.isPresent()) {
            return unsaid.get();
        }
        if (resources.size() > 1 && setting != Setting.INVENTORY) {
            return new Said.Unsaid(
                    first.address(),
                    "Two resources declare it, and each apply undoes the other: " + first.address() + " and "
                            + resources.get(1).address() + ". Remove one.");
        }
        return new Said.Document(first.address(), Translation.of(setting, resources));
    }

    private static Optional<Said> unsaid(Setting setting, TerraformResource resource) {
        return setting.attributes().stream()
                .filter(resource.unsaid()::containsKey)
                .map(attribute -> (Said) new Said.Unsaid(
                        resource.address(),
                        "The attribute " + attribute + " of " + resource.address() + " "
                                + resource.unsaid().get(attribute) + "."))
                .findFirst();
    }
}
