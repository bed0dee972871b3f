package dev.headgate.collector.call;

import dev.headgate.collector.wire.Origin;
import java.net.URI;

/** Where a call goes. */
@FunctionalInterface
public interface Endpoints {

    /** The origin of one call. */
    Origin of(Ask ask);

    /** AWS's own, one for each service and region; S3 Control has one for each account too. */
    static Endpoints aws() {
        return ask -> {
            var account = ask.headers().get("x-amz-account-id");
            var prefix = ask.service() == Service.S3_CONTROL && account != null ? account + "." : "";
            return new Origin(true, prefix + ask.service().host() + "." + region(ask) + "." + suffix(ask), 443);
        };
    }

    /** One address for everything. */
    static Endpoints at(URI address) {
        var origin = Origin.of(address);
        return _ -> origin;
    }

    private static String suffix(Ask ask) {
        return ask.region().startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
    }

    /** A region becomes part of a host's name, so it holds nothing but what regions are made of. */
    private static String region(Ask ask) {
        var region = ask.region();
        for (var i = 0; i < region.length(); i++) {
            var c = region.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-')) {
                throw new IllegalArgumentException("'" + region + "' is no region of AWS; one is eu-central-1.");
            }
        }
        return region;
    }
}
