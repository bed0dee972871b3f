package dev.headgate.cli.adopt;

import dev.headgate.cli.CannotRun;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** What one walk through an account brings to light: what has a place in the modules, what has none, and what could not be read. */
final class Survey {

    private final List<Found> found = new ArrayList<>();
    private final List<Outside> outside = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final Map<String, Object> notes = new LinkedHashMap<>();

    /** Asks AWS for one thing. Nothing comes back when it is not there, and when it could not be read, which is kept. */
    <T> Optional<T> ask(String what, Supplier<@Nullable T> question) {
        try {
            return Optional.ofNullable(question.get());
        } catch (AwsServiceException refused) {
            if (!isAbsent(refused)) {
                unread.add(new Unread(what, said(refused)));
            }
            return Optional.empty();
        } catch (SdkException failed) {
            unread.add(new Unread(what, "no answer: " + failed.getMessage()));
            return Optional.empty();
        }
    }

    /** Services say "there is none" in many ways. */
    private static boolean isAbsent(AwsServiceException refused) {
        var code = code(refused);
        return refused.statusCode() == 404
                || code.contains("NotFound")
                || code.contains("NoSuch")
                || code.contains("DoesNotExist")
                || code.contains("NonExistent");
    }

    private static String said(AwsServiceException refused) {
        var code = code(refused);
        if (refused.statusCode() == 501) {
            return Unread.NOT_THERE_AT_ALL;
        }
        return refused.statusCode() == 403 || refused.statusCode() == 401 || code.contains("AccessDenied")
                ? "denied (" + code + ")"
                : "refused with " + refused.statusCode() + " " + code;
    }

    private static String code(AwsServiceException refused) {
        var details = refused.awsErrorDetails();
        return details == null || details.errorCode() == null ? "" : details.errorCode();
    }

    void found(String address, String id, Values values) {
        found.add(new Found(address, id, values.fields()));
    }

    void outside(String kind, String name, String advice) {
        outside.add(new Outside(kind, name, advice));
    }

    void unread(String what, String why) {
        unread.add(new Unread(what, why));
    }

    /** Keeps what is no resource of its own and yet an input of the modules. */
    void note(String name, @Nullable Object value) {
        if (value != null && !notes.containsKey(name)) {
            notes.put(name, value);
        }
    }

    <T> Optional<T> note(String name, Class<T> type) {
        return Optional.ofNullable(notes.get(name)).map(type::cast);
    }

    List<Found> found() {
        return List.copyOf(found);
    }

    List<Outside> outside() {
        return List.copyOf(outside);
    }

    List<Unread> unread() {
        return List.copyOf(unread);
    }

    /** What was found at an address. */
    Optional<Found> at(String address) {
        return found.stream().filter(each -> each.address().equals(address)).findFirst();
    }

    /** One attribute of what was found at an address. */
    Optional<Object> value(String address, String attribute) {
        return at(address).map(each -> each.values().get(attribute));
    }

    /** Two things at one place would be a defect of the readers, and Terraform would refuse it. */
    void checkPlaces() {
        var places = new HashSet<String>();
        for (var each : found) {
            if (!places.add(each.address())) {
                throw new CannotRun("Two resources were found for " + each.address() + ": report this.");
            }
        }
    }
}
