package dev.headgate.sandbox.sampleapi;

import dev.headgate.contract.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A client of the sample API in tests: asks, steers, and walks through all pages. */
final class ApiCaller implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String token;
    private final String adminToken;

    ApiCaller(String address, String token, String adminToken) {
        this.address = address;
        this.token = token;
        this.adminToken = adminToken;
    }

    HttpResponse<String> sales(String dataset, String query) throws IOException, InterruptedException {
        return send(request("/datasets/" + dataset + "/sales" + (query.isEmpty() ? "" : "?" + query), token));
    }

    HttpResponse<String> sendWithout(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)));
    }

    HttpResponse<String> sendWithKey(String path, String key) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)).header("X-Api-Key", key));
    }

    HttpResponse<String> admin(String method, String path, String body) throws IOException, InterruptedException {
        return send(request("/admin" + path, adminToken).method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    JsonNode adminJson(String method, String path, String body) throws IOException, InterruptedException {
        return Json.mapper().readTree(admin(method, path, body).body());
    }

    JsonNode truth(String dataset) throws IOException, InterruptedException {
        return adminJson("GET", "/datasets/" + dataset + "/truth", "");
    }

    /** The records of all pages by cursor, as they were served. */
    List<String> walk(String dataset, String window) throws IOException, InterruptedException {
        var all = new ArrayList<String>();
        var cursor = "";
        do {
            var page = Json.mapper()
                    .readTree(sales(dataset, "limit=700" + window + cursor).body());
            page.path("data").forEach(record -> all.add(record.toString()));
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asString();
        } while (!cursor.isEmpty());
        return all;
    }

    /** The records of all pages by number; a page that is not full is the last. */
    List<String> walkPages(String dataset) throws IOException, InterruptedException {
        return walkUntilEmpty(dataset, "per_page=333&page=", 1, 1);
    }

    /** The records of all pages by offset. */
    List<String> walkOffsets(String dataset) throws IOException, InterruptedException {
        return walkUntilEmpty(dataset, "limit=271&offset=", 0, 271);
    }

    private List<String> walkUntilEmpty(String dataset, String query, int start, int step)
            throws IOException, InterruptedException {
        var all = new ArrayList<String>();
        for (int at = start; ; at += step) {
            var page = Json.mapper().readTree(sales(dataset, query + at).body()).path("data");
            if (page.isEmpty()) {
                return all;
            }
            page.forEach(record -> all.add(record.toString()));
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder request(String path, String bearer) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + bearer);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
