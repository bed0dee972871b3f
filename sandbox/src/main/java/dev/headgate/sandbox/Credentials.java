package dev.headgate.sandbox;

import dev.headgate.contract.Json;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * All random secrets of one sandbox, made once and kept in {@code data/credentials.json} for its owner alone.
 *
 * @param users passwords of the people at the identity provider
 * @param clients secrets of the identity provider's clients
 * @param databases passwords of the database users: the warehouse's and the console's
 * @param tokens tokens of the sample API: {@code data} to read, {@code admin} to steer it
 */
public record Credentials(
        Map<String, String> users,
        Map<String, String> clients,
        Map<String, String> databases,
        Map<String, String> tokens) {

    private static final List<String> USERS = List.of("analyst", "operator", "admin");
    private static final List<String> CLIENTS =
            List.of("headgate-console", "headgate-cli", "headgate-cli-analyst", "headgate-cli-admin");
    private static final List<String> DATABASES =
            List.of("headgate_admin", "headgate_owner", "headgate_loader", "headgate_console", "console");
    private static final List<String> TOKENS = List.of("data", "admin");

    /** No letters that look like another one: people type the passwords. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int TYPED = 16;
    private static final int COPIED = 40;

    public Credentials {
        users = Map.copyOf(users);
        clients = Map.copyOf(clients);
        databases = Map.copyOf(databases);
        tokens = Map.copyOf(tokens);
    }

    /** The secrets of this home; those that are missing are made and kept. */
    public static Credentials of(Home home) throws IOException {
        var file = new PrivateFile(home.data().resolve("credentials.json"));
        var kept = file.read().map(json -> parse(file, json)).orElse(new Kept(null, null, null, null));
        var complete = new Credentials(
                complete(kept.users, USERS, TYPED),
                complete(kept.clients, CLIENTS, COPIED),
                complete(kept.databases, DATABASES, COPIED),
                complete(kept.tokens, TOKENS, COPIED));
        if (!complete.equals(kept.credentials())) {
            file.write(Json.bytes(complete));
        }
        return complete;
    }

    /** The password of a person at the identity provider. */
    public String user(String name) {
        return known(users, name);
    }

    /** The secret of a client of the identity provider. */
    public String client(String id) {
        return known(clients, id);
    }

    /** The password of a database user; {@code console} is the user of the console's own store. */
    public String database(String user) {
        return known(databases, user);
    }

    /** The token that reads the sample API's datasets. */
    public String sampleToken() {
        return known(tokens, "data");
    }

    /** The token that steers the sample API. */
    public String sampleAdminToken() {
        return known(tokens, "admin");
    }

    @Override
    public String toString() {
        return "Credentials[" + users.keySet() + ", " + clients.keySet() + ", " + databases.keySet() + "]";
    }

    private static String known(Map<String, String> secrets, String name) {
        return Optional.ofNullable(secrets.get(name))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The sandbox keeps no secret for '" + name + "'; it has " + secrets.keySet() + "."));
    }

    private static Kept parse(PrivateFile file, byte[] json) {
        try {
            return Json.read(json, Kept.class);
        } catch (JacksonException e) {
            // The exception's own message may quote the file, so it is not passed on.
            throw new IllegalStateException(
                    file.path() + " is not the JSON that the sandbox wrote there. Restore it, or "
                            + "start with ./headgate up --fresh, which makes new secrets.");
        }
    }

    private static Map<String, String> complete(@Nullable Map<String, String> kept, List<String> names, int length) {
        var all = new TreeMap<>(orEmpty(kept));
        names.forEach(name -> all.computeIfAbsent(name, _ -> random(length)));
        return all;
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> kept) {
        return kept == null ? Map.of() : kept;
    }

    /** The file as it may be: written by an older sandbox, some of it is missing. */
    private record Kept(
            @Nullable Map<String, String> users,
            @Nullable Map<String, String> clients,
            @Nullable Map<String, String> databases,
            @Nullable Map<String, String> tokens) {

        Credentials credentials() {
            return new Credentials(orEmpty(users), orEmpty(clients), orEmpty(databases), orEmpty(tokens));
        }
    }

    private static String random(int length) {
        var random = new SecureRandom();
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
