package dev.headgate.engine.drift;

import dev.headgate.engine.drift.Declared.Source;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what Terraform declares from {@code terraform show -json} of a state or a plan, or from a state file of version 4. It reads
 * piece by piece, so that a file may be of any size, and keeps only what is compared of the resources about buckets.
 */
public final class TerraformReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int STATE_VERSION = 4;

    private final JsonParser parser;
    private final List<TerraformResource> resources = new ArrayList<>();
    private final Map<String, JsonNode> unknown = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private @Nullable Source source;
    private boolean errored;

    private TerraformReader(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads to the end of the stream. Throws {@link InvalidTerraform} with a sentence when it is nothing that Terraform says. */
    public static Declared read(InputStream in) {
        var buffered = new BufferedInputStream(in);
        refuseArchives(buffered);
        try (var parser = JSON.createParser(buffered)) {
            var reader = new TerraformReader(parser);
            reader.document();
            return DeclaredBuckets.of(reader.kind(), reader.known());
        } catch (JacksonIOException e) {
            throw new InvalidTerraform("The file could not be read to its end; try again.");
        } catch (JacksonException e) {
            var at = e.getLocation();
            var place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new InvalidTerraform("This is no JSON, or it breaks off" + place
                    + "; give the output of 'terraform show -json', or a state file.");
        }
    }

    private static void refuseArchives(BufferedInputStream in) {
        try {
            in.mark(2);
            var first = in.read();
            var second = in.read();
            in.reset();
            if (first == 'P' && second == 'K') {
                throw new InvalidTerraform(
                        "This is a saved plan, which only Terraform reads; give the output of 'terraform show -json' of it.");
            }
            if (first < 0) {
                throw new InvalidTerraform(
                        "The file is empty; give the output of 'terraform show -json', or a state file.");
            }
        } catch (IOException _) {
            throw new InvalidTerraform("The file could not be read; try again.");
        }
    }

    private void document() {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new InvalidTerraform("What Terraform says is a JSON object; this is another JSON value.");
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            names.add(name);
            parser.nextToken();
            switch (name) {
                case "format_version" -> refuseOtherFormat(parser.getString());
                case "version" -> refuseOtherState(parser.getValueAsInt(-1));
                case "values" -> shown(Source.STATE);
                case "planned_values" -> shown(Source.PLAN);
                case "resource_changes" -> new ShownModules(parser).unknown(unknown);
                case "resources" -> new StateFile(parser).resources(resources);
                case "errored" -> errored = parser.getValueAsBoolean(false);
                default -> parser.skipChildren();
            }
        }
    }

    private void shown(Source of) {
        source = of;
        new ShownModules(parser).values(resources);
    }

    private static void refuseOtherFormat(String version) {
        if (!version.startsWith("1.")) {
            throw new InvalidTerraform("This has the format version " + shortened(version)
                    + " of 'terraform show -json'; the versions 1.x are read, which Terraform 1.1 and newer write.");
        }
    }

    private void refuseOtherState(int version) {
        if (version != STATE_VERSION) {
            throw new InvalidTerraform(
                    "This is a state file of version " + version
                            + "; version 4 is read, which Terraform 0.12 and newer write. Run 'terraform refresh' with one of these first.");
        }
    }

    private Source kind() {
        if (errored) {
            throw new InvalidTerraform("The plan ended with an error, so it does not hold everything; plan again.");
        }
        if (names.contains("encrypted_data")) {
            throw new InvalidTerraform(
                    "The state is encrypted; give the output of 'terraform show -json' or 'tofu show -json'.");
        }
        if (names.contains("Operation") && names.contains("Who")) {
            throw new InvalidTerraform(
                    "This is the note of a lock on a state, not the state: somebody is at work on it. Wait until the lock is gone, and give the state file.");
        }
        if (source != null) {
            return source;
        }
        if (names.contains("version") || names.contains("format_version")) {
            return Source.STATE;
        }
        throw new InvalidTerraform(
                "This JSON is neither a state file nor the output of 'terraform show -json'; it has neither 'version' nor 'format_version'.");
    }

    private List<TerraformResource> known() {
        return resources.stream()
                .map(resource -> unknown.containsKey(resource.address())
                        ? resource.unknown(unknown.get(resource.address()))
                        : resource)
                .toList();
    }

    private static String shortened(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }
}
