package dev.headgate.sandbox.aws.secrets;

import dev.headgate.contract.Json;
import dev.headgate.sandbox.aws.http.Answer;
import dev.headgate.sandbox.aws.http.AwsError;
import dev.headgate.sandbox.aws.http.Call;
import dev.headgate.sandbox.aws.http.Service;
import dev.headgate.sandbox.aws.mirror.Shelf;
import dev.headgate.sandbox.aws.moto.Moto;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Secrets Manager's API: a changed secret is on disk before the caller hears of it. Only current values are kept. */
public final class SecretsService implements Service {

    private static final Set<String> CHANGES = Set.of(
            "CreateSecret",
            "PutSecretValue",
            "UpdateSecret",
            "DeleteSecret",
            "RestoreSecret",
            "TagResource",
            "UntagResource",
            "UpdateSecretVersionStage");

    private static final System.Logger LOG = System.getLogger(SecretsService.class.getName());

    private final Shelf shelf;
    private final Moto moto;

    public SecretsService(Shelf shelf, Moto moto) {
        this.shelf = shelf;
        this.moto = moto;
    }

    @Override
    public Answer answer(Call call) throws IOException {
        if (!CHANGES.contains(call.operation())) {
            return moto.answer(call);
        }
        var request = call.json();
        synchronized (this) {
            var answer = moto.answer(call);
            if (answer.isSuccess()) {
                keep(request.path("SecretId").asString(request.path("Name").asString("")));
            }
            return answer;
        }
    }

    private void keep(String id) throws IOException {
        var name = id.replaceFirst("^arn:aws:secretsmanager:[^:]*:[^:]*:secret:(.*)-[A-Za-z0-9]{6}$", "$1");
        try {
            var described = call("DescribeSecret", Map.of("SecretId", id));
            if (described.hasNonNull("DeletedDate")) {
                shelf.remove(name);
                return;
            }
            var kept = Json.mapper().createObjectNode();
            kept.put("Name", name);
            copy(described, kept, "Description", "Tags");
            copy(value(id), kept, "SecretString", "SecretBinary");
            shelf.put(name, kept);
        } catch (AwsError e) {
            if (!e.code().equals("ResourceNotFoundException")) {
                throw e;
            }
            shelf.remove(name);
        }
    }

    /** A secret may exist before it has a value. */
    private JsonNode value(String id) throws IOException {
        try {
            return call("GetSecretValue", Map.of("SecretId", id));
        } catch (AwsError e) {
            return Json.mapper().createObjectNode();
        }
    }

    private static void copy(JsonNode from, ObjectNode to, String... fields) {
        for (var field : fields) {
            if (from.hasNonNull(field)) {
                to.set(field, from.path(field));
            }
        }
    }

    private JsonNode call(String operation, Object request) throws IOException {
        return moto.json("secretsmanager", "secretsmanager." + operation, request);
    }

    /** Puts all secrets back into an empty moto; one that cannot be put back is reported and stays on disk. */
    public void replay() throws IOException {
        for (var secret : shelf.all(JsonNode.class)) {
            try {
                call("CreateSecret", secret);
            } catch (AwsError e) {
                LOG.log(System.Logger.Level.ERROR, "Secret {0} was not put back: {1}", secret.path("Name"), e.code());
            }
        }
    }
}
