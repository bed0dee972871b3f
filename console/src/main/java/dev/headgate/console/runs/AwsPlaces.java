package dev.headgate.console.runs;

import dev.headgate.console.platform.AwsSettings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where things are in AWS's own console; nowhere when another address than AWS's own is set. */
@Component
public class AwsPlaces {

    private final AwsSettings settings;

    AwsPlaces(AwsSettings settings) {
        this.settings = settings;
    }

    /** An object's page. */
    public Optional<String> of(LakeObject object) {
        return inAws("https://" + settings.region() + ".console.aws.amazon.com/s3/object/" + object.bucket()
                + "?region=" + settings.region() + "&prefix=" + encoded(object.key()));
    }

    /** An execution's page. */
    public Optional<String> of(Evidence.Execution execution) {
        return inAws("https://" + settings.region() + ".console.aws.amazon.com/states/home?region=" + settings.region()
                + "#/v2/executions/details/" + encoded(execution.arn()));
    }

    private Optional<String> inAws(String address) {
        return settings.override().isPresent() ? Optional.empty() : Optional.of(address);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
