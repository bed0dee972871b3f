package dev.headgate.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.platform.AwsSettings;
import dev.headgate.console.platform.Estate;
import dev.headgate.contract.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;
import tools.jackson.databind.JsonNode;

/** What Terraform gives out as the console's configuration is a file that the console starts from. */
class ConfigurationFileTest {

    private static final Map<String, String> VALUES = Map.of(
            "region", "eu-central-1",
            "state_machine", "arn:aws:states:eu-central-1:123456789012:stateMachine:headgate-prod-pipeline",
            "scheduler_role", "arn:aws:iam::123456789012:role/headgate-prod-scheduler",
            "check_function", "headgate-prod-check:live",
            "secrets_key", "arn:aws:kms:eu-central-1:123456789012:key/secrets",
            "group_roles", "/data-operators=OPERATOR");

    @Test
    void the_file_binds_to_the_consoles_settings(@TempDir Path folder) throws IOException {
        var binder = binder(rendered(folder));

        var estate = binder.bind("headgate.estate", Estate.class).get();

        assertThat(estate.functionPrefix()).isEqualTo("headgate-prod-");
        assertThat(estate.keyOfSecrets()).contains("arn:aws:kms:eu-central-1:123456789012:key/secrets");
        assertThat(estate.deadLetters()).isPresent();
        assertThat(estate.executionArn("r-1-1"))
                .isEqualTo("arn:aws:states:eu-central-1:123456789012:execution:headgate-prod-pipeline:r-1-1");
        assertThat(binder.bind("headgate.aws", AwsSettings.class).get().region())
                .isEqualTo("eu-central-1");
    }

    @Test
    void each_name_in_the_file_is_one_that_the_console_knows(@TempDir Path folder) throws IOException {
        var known = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load(
                        "application",
                        new FileSystemResource(root().resolve("console/src/main/resources/application.yaml")))
                .forEach(known.getPropertySources()::addLast);

        var names = new TreeSet<String>();
        collect("", Json.mapper().readTree(Files.readString(rendered(folder))), names);

        assertThat(names).isNotEmpty().allMatch(known::containsProperty);
    }

    @Test
    void no_secret_is_in_the_file() throws IOException {
        assertThat(template()).doesNotContainIgnoringCase("password").doesNotContainIgnoringCase("client-secret");
    }

    private static void collect(String path, JsonNode node, TreeSet<String> names) {
        if (!node.isObject()) {
            names.add(path);
            return;
        }
        node.propertyStream()
                .forEach(each ->
                        collect(path.isEmpty() ? each.getKey() : path + "." + each.getKey(), each.getValue(), names));
    }

    /** JSON is YAML, which is how a console started with such a file reads it. */
    private static Binder binder(Path file) throws IOException {
        var environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("console", new FileSystemResource(file))
                .forEach(environment.getPropertySources()::addFirst);
        return Binder.get(environment);
    }

    private static Path rendered(Path folder) throws IOException {
        var text = Pattern.compile("\\$\\{([^}]*)}")
                .matcher(template())
                .replaceAll(found -> Matcher.quoteReplacement(VALUES.getOrDefault(found.group(1), found.group(1))));
        return Files.writeString(folder.resolve("console.yaml"), text);
    }

    private static String template() throws IOException {
        return Files.readString(root().resolve("terraform/estate/console.json.tftpl"));
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("terraform/estate"))) {
            folder = Objects.requireNonNull(folder.getParent(), "The tests run outside of a checkout.");
        }
        return folder;
    }
}
