package dev.headgate.ingest.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.headgate.contract.protect.ColumnKeys;
import dev.headgate.contract.protect.Opener;
import dev.headgate.contract.protect.Protector;
import dev.headgate.ingest.SourceFailure;
import java.security.SecureRandom;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The four steps of Secrets Manager's rotation for the column keys: a new key encrypts, all earlier ones still decrypt. */
public final class RotateHandler extends JsonHandler<JsonNode> {

    private static final SecureRandom RANDOM = new SecureRandom();

    public RotateHandler() {
        this(SharedEstate::get);
    }

    RotateHandler(Supplier<Estate> estate) {
        super(JsonNode.class, estate);
    }

    @Override
    Done answer(JsonNode event, Estate estate, Context context) {
        var vault = estate.columnKeys();
        var step = event.path("Step").asString("");
        var version = event.path("ClientRequestToken").asString("");
        if (!vault.isCalled(event.path("SecretId").asString("")) || version.isBlank()) {
            throw new SourceFailure(
                    "This function rotates the column keys and nothing else; the event names another secret.");
        }
        switch (step) {
            case "createSecret" -> create(vault, version);
            // Nobody else has to be told of the keys.
            case "setSecret" -> {}
            case "testSecret" -> test(vault, version);
            case "finishSecret" -> vault.use(version);
            default -> throw new SourceFailure("A rotation has no step '" + step + "'.");
        }
        log(context, version, step, Map.of());
        return new Done(step);
    }

    /** A step that is repeated finds what it has made. */
    private static void create(ColumnKeyVault vault, String version) {
        if (vault.proposed(version).isEmpty()) {
            vault.propose(
                    version,
                    vault.current().map(keys -> keys.rotated(RANDOM)).orElseGet(() -> ColumnKeys.fresh(RANDOM)));
        }
    }

    /** The proposed keys must show what the current ones have hidden, and hash as they do. */
    private static void test(ColumnKeyVault vault, String version) {
        var proposed = vault.proposed(version)
                .orElseThrow(() -> new SourceFailure("The rotation has proposed no column keys under its version."));
        vault.current().map(keys -> new Protector(keys, RANDOM)).ifPresent(before -> {
            var shown = new Opener(proposed).open(before.encrypt("probe"));
            var hashed = new Protector(proposed, RANDOM).hash("probe");
            if (!shown.equals("probe") || !hashed.equals(before.hash("probe"))) {
                throw new SourceFailure(
                        "The proposed column keys do not go with the current ones; start the rotation anew.");
            }
        });
    }

    /** Which step was done. */
    record Done(String step) {}
}
