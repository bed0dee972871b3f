package dev.headgate.contract.source;

import dev.headgate.contract.Excerpt;
import java.util.Optional;

/** Reads where in a request a value goes. */
final class OptionReader {

    private OptionReader() {}

    static Optional<RequestOption> optional(Element element) {
        return element.exists() ? Optional.of(read(element)) : Optional.empty();
    }

    static RequestOption read(Element element) {
        StreamReader.typed(element, "RequestOption");
        element.allow("a RequestOption", "type", "inject_into", "field_name");
        var into = element.child("inject_into");
        var place = into.value().asString("");
        if (!place.equals("header") && !place.equals("request_parameter")) {
            into.problem("'inject_into: " + Excerpt.of(place)
                    + "' is not supported yet; supported are header and request_parameter.");
        }
        var field = element.text("field_name", "'field_name' is the name of the header or request parameter.");
        return new RequestOption(
                place.equals("header") ? RequestOption.Place.HEADER : RequestOption.Place.PARAMETER, field);
    }
}
