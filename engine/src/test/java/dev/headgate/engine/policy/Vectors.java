package dev.headgate.engine.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The questions and answers under {@code policy-vectors}, each as the line that the command line would read. */
final class Vectors {

    private static final List<String> FILES = List.of(
            "meaning-of-public",
            "operators",
            "principals",
            "actions-and-resources",
            "tls",
            "effective",
            "grammar",
            "settled");

    private static final Map<String, Object> ALLOW =
            Map.of("Effect", "Allow", "Principal", "*", "Action", "s3:GetObject", "Resource", "arn:aws:s3:::lake/*");

    private static final Map<String, Object> DENY = Map.of(
            "Effect",
            "Deny",
            "Principal",
            "*",
            "Action",
            "s3:*",
            "Resource",
            List.of("arn:aws:s3:::lake", "arn:aws:s3:::lake/*"));

    private static final List<String> AROUND = List.of(
            "policy",
            "acl",
            "publicAccessBlock",
            "accountPublicAccessBlock",
            "objectOwnership",
            "accessPoints",
            "kmsKeyPolicy");

    /** One of them. */
    record Vector(String name, String rule, String line, Map<?, ?> expected) {

        @Override
        public String toString() {
            return rule + ": " + name;
        }
    }

    private Vectors() {}

    static List<Vector> all() {
        var all = new ArrayList<Vector>();
        for (var file : FILES) {
            for (var vector : list(yaml(file))) {
                all.add(vector((Map<?, ?>) vector));
            }
        }
        return all;
    }

    private static Object yaml(String file) {
        try (var in = Vectors.class.getResourceAsStream("/policy-vectors/" + file + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("There is no policy-vectors/" + file + ".yaml on the class path.");
            }
            return new Load(LoadSettings.builder().setCodePointLimit(1 << 24).build()).loadFromInputStream(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vector vector(Map<?, ?> vector) {
        var line = new LinkedHashMap<String, Object>();
        line.put("id", text(vector, "name"));
        line.put("owner_account", "111122223333");
        line.put("bucket", "lake");
        for (var name : AROUND) {
            if (vector.get(name) instanceof Object value) {
                line.put(name, value);
            }
        }
        line.computeIfAbsent("policy", _ -> policy(vector));
        if (!(vector.get("expect") instanceof Map<?, ?> expected) || expected.isEmpty()) {
            throw new IllegalStateException("The vector '" + text(vector, "name") + "' expects nothing.");
        }
        return new Vector(text(vector, "name"), text(vector, "rule"), Json.text(line), expected);
    }

    private static Map<String, Object> policy(Map<?, ?> vector) {
        var statements = new ArrayList<Object>();
        var entries = vector.get("statements") instanceof List<?> list ? list : List.of(vector);
        for (var entry : entries) {
            var allow = ((Map<?, ?>) entry).get("allow");
            var deny = ((Map<?, ?>) entry).get("deny");
            statements.add(allow == null ? statement(DENY, deny) : statement(ALLOW, allow));
        }
        return Map.of("Version", "2012-10-17", "Statement", statements);
    }

    private static Map<String, Object> statement(Map<String, Object> usual, @Nullable Object differs) {
        if (!(differs instanceof Map<?, ?> others)) {
            throw new IllegalStateException("A vector's statement is neither allow nor deny.");
        }
        var statement = new LinkedHashMap<>(usual);
        for (var element : others.entrySet()) {
            if (element.getValue() == null) {
                statement.remove(String.valueOf(element.getKey()));
            } else {
                statement.put(String.valueOf(element.getKey()), element.getValue());
            }
        }
        return statement;
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }

    private static String text(Map<?, ?> vector, String name) {
        if (!(vector.get(name) instanceof String text)) {
            throw new IllegalStateException("A vector has no " + name + ": " + vector);
        }
        return text;
    }
}
