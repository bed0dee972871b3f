package dev.headgate.ingest.lambda;

import dev.headgate.contract.protect.ColumnKeys;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Column keys in versions, kept in memory as texts. */
final class KeptColumnKeys implements ColumnKeyVault {

    private final Map<String, String> versions = new HashMap<>();
    private Optional<String> used = Optional.empty();
    int reads;

    @Override
    public boolean isCalled(String name) {
        return name.equals("columns");
    }

    @Override
    public Optional<ColumnKeys> current() {
        reads++;
        return used.flatMap(this::proposed);
    }

    @Override
    public Optional<ColumnKeys> proposed(String version) {
        return Optional.ofNullable(versions.get(version)).map(ColumnKeys::parse);
    }

    @Override
    public void propose(String version, ColumnKeys keys) {
        if (versions.putIfAbsent(version, keys.secret()) != null) {
            throw new IllegalStateException("The version exists.");
        }
    }

    @Override
    public void use(String version) {
        used = Optional.of(version);
    }
}
