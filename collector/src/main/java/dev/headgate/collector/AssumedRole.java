package dev.headgate.collector;

import dev.headgate.collector.call.Ask;
import dev.headgate.collector.call.Caller;
import dev.headgate.collector.call.Keys;
import dev.headgate.collector.call.Reply;
import dev.headgate.collector.call.Service;
import dev.headgate.collector.document.XmlAnswer;
import dev.headgate.collector.sign.AccessKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keys of a role in another account, renewed in time ("AssumeRole", AWS Security Token Service). */
public final class AssumedRole implements Keys {

    private static final Duration BEFORE_END = Duration.ofMinutes(5);

    private final String role;
    private final String region;
    private final Supplier<Caller> callers;
    private final Clock clock;
    private @Nullable AccessKey key;
    private Instant until = Instant.MIN;

    /** The role of this ARN, taken with the callers' own keys. */
    public AssumedRole(String role, String region, Supplier<Caller> callers, Clock clock) {
        this.role = role;
        this.region = region;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public synchronized AccessKey current() {
        var now = key;
        if (now == null || clock.instant().isAfter(until.minus(BEFORE_END))) {
            now = assumed();
            key = now;
        }
        return now;
    }

    private AccessKey assumed() {
        var query = Map.of(
                "Action", "AssumeRole",
                "Version", "2011-06-15",
                "RoleArn", role,
                "RoleSessionName", "headgate-scan");
        try (var caller = callers.get()) {
            return switch (caller.ask(Ask.get(Service.STS, region, "/", query))) {
                case Reply.Answered answered -> read(answered.text());
                case Reply.Refused refused ->
                    throw new CannotCollect("The role " + role + " cannot be assumed: " + refused.code() + " "
                            + refused.message() + " Look at its trust policy.");
                case Reply.Lost(var sentence) ->
                    throw new CannotCollect("The role " + role + " cannot be assumed. " + sentence);
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotCollect("Interrupted while the role " + role + " was being assumed.", e);
        }
    }

    private AccessKey read(String body) {
        var credentials = XmlAnswer.parse(body).tree().path("AssumeRoleResult").path("Credentials");
        until = Instant.parse(credentials.path("Expiration").asString(""));
        return new AccessKey(
                credentials.path("AccessKeyId").asString(""),
                credentials.path("SecretAccessKey").asString(""),
                Optional.of(credentials.path("SessionToken").asString("")));
    }
}
