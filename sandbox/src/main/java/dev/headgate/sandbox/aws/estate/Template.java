package dev.headgate.sandbox.aws.estate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A {@code .tftpl} file as Terraform's templatefile reads it, as far as Headgate uses it: {@code ${name}}, and {@code $${} for a real dollar brace. */
public final class Template {

    private static final Pattern PLACE = Pattern.compile("\\$?\\$\\{([^}]*)}");

    private Template() {}

    /** The file's text with all names filled in; an unknown name is an error, as in Terraform. */
    public static String render(Path file, Map<String, String> values) throws IOException {
        return PLACE.matcher(Files.readString(file)).replaceAll(found -> {
            if (found.group().startsWith("$$")) {
                return Matcher.quoteReplacement(found.group().substring(1));
            }
            var value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalArgumentException(file + " wants " + found.group()
                        + ", which the sandbox does not know; add it to the estate's names or correct the template.");
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
