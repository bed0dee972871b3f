package dev.headgate.sandbox.warehouse.copy;

import dev.headgate.contract.Json;
import dev.headgate.sandbox.warehouse.dialect.CopyCommand;
import dev.headgate.sandbox.warehouse.dialect.CopyCommand.Address;
import dev.headgate.sandbox.warehouse.dialect.CopyCommand.Format;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Finds the files of a load: those of its manifest, or all whose keys begin with its prefix. */
final class Sources {

    private final ObjectReader objects;

    Sources(ObjectReader objects) {
        this.objects = objects;
    }

    List<Address> of(CopyCommand command) throws IOException {
        var from = command.from();
        if (command.options().manifest()) {
            return manifest(from, command.format());
        }
        var found = objects.keys(from.bucket(), from.key()).stream()
                .filter(key -> !key.endsWith("/"))
                .map(key -> new Address(from.bucket(), key))
                .toList();
        if (found.isEmpty()) {
            throw LoadError.ofFile(from.url(), "The specified S3 prefix '" + from.key() + "' does not exist")
                    .failed();
        }
        return found;
    }

    private List<Address> manifest(Address address, Format format) throws IOException {
        if (objects.size(address.bucket(), address.key()).isEmpty()) {
            throw LoadError.ofFile(address.url(), "The manifest does not exist").failed();
        }
        JsonNode entries;
        try (var in = objects.open(address.bucket(), address.key())) {
            entries = Json.mapper().readTree(in.readAllBytes()).path("entries");
        } catch (JacksonException e) {
            throw LoadError.ofFile(address.url(), "The manifest is not JSON: " + e.getOriginalMessage())
                    .failed();
        }
        if (!entries.isArray() || entries.isEmpty()) {
            throw LoadError.ofFile(address.url(), "The manifest has no entries").failed();
        }
        var files = new ArrayList<Address>();
        for (var entry : entries) {
            entry(address, entry, format, files);
        }
        return files;
    }

    private void entry(Address manifest, JsonNode entry, Format format, List<Address> files) throws IOException {
        var url = entry.path("url").asString("");
        var length = entry.path("meta").path("content_length");
        if (format == Format.PARQUET && !length.isIntegralNumber()) {
            throw LoadError.ofFile(
                            manifest.url(),
                            "The manifest entry for " + url
                                    + " has no meta.content_length, which a columnar COPY needs")
                    .failed();
        }
        var file = Address.parse(url);
        var size = objects.size(file.bucket(), file.key());
        if (size.isEmpty()) {
            if (entry.path("mandatory").asBoolean(false)) {
                throw LoadError.ofFile(url, "The mandatory file of the manifest does not exist")
                        .failed();
            }
            return;
        }
        if (length.isIntegralNumber() && length.asLong() != size.getAsLong()) {
            throw LoadError.ofFile(
                            url,
                            "The manifest says that the file has " + length.asLong() + " bytes, it has "
                                    + size.getAsLong())
                    .failed();
        }
        files.add(file);
    }
}
