package dev.headgate.sandbox.aws.schedule;

import dev.headgate.sandbox.aws.http.Answer;
import dev.headgate.sandbox.aws.http.AwsError;
import dev.headgate.sandbox.aws.http.Call;
import dev.headgate.sandbox.aws.http.Service;
import dev.headgate.sandbox.aws.mirror.Shelf;
import dev.headgate.sandbox.aws.moto.Moto;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** EventBridge Scheduler's API: moto answers, the sandbox keeps the schedules on disk and fires them. */
public final class SchedulerService implements Service {

    private static final Pattern SCHEDULE = Pattern.compile("/schedules/([^/]+)");
    private static final Pattern GROUP = Pattern.compile("/schedule-groups/([^/]+)");
    private static final Set<String> OURS = Set.of("Arn", "CreationDate", "LastModificationDate");

    private static final System.Logger LOG = System.getLogger(SchedulerService.class.getName());

    private final Schedules schedules;
    private final Moto moto;

    public SchedulerService(Shelf shelf, Moto moto, Starter starter, Clock clock) throws IOException {
        this.schedules = new Schedules(shelf, starter, clock);
        this.moto = moto;
    }

    @Override
    public Answer answer(Call call) throws IOException {
        var schedule = SCHEDULE.matcher(call.path());
        if (schedule.matches() && !call.method().equals("GET")) {
            return change(call, decoded(schedule.group(1)));
        }
        var group = GROUP.matcher(call.path());
        var answer = moto.answer(call);
        if (group.matches() && call.method().equals("DELETE") && answer.isSuccess()) {
            removeAll(decoded(group.group(1)));
        }
        return answer;
    }

    private synchronized Answer change(Call call, String name) throws IOException {
        if (call.method().equals("DELETE")) {
            var answer = moto.answer(call);
            if (answer.isSuccess()) {
                schedules.remove(call.query().getOrDefault("groupName", "default") + "/" + name);
            }
            return answer;
        }
        var request = call.json();
        Schedule.check(request);
        var answer = moto.answer(call);
        if (answer.isSuccess()) {
            schedules.put(shown(request.path("GroupName").asString("default"), name));
        }
        return answer;
    }

    private JsonNode shown(String group, String name) throws IOException {
        var query = "?groupName=" + URLEncoder.encode(group, StandardCharsets.UTF_8);
        return moto.rest("scheduler", "GET /schedules/" + encoded(name) + query, "");
    }

    private void removeAll(String group) throws IOException {
        for (var schedule : schedules.all()) {
            if (schedule.group().equals(group)) {
                schedules.remove(schedule.id());
            }
        }
    }

    /** Puts all schedules back into an empty moto; one that cannot be put back is reported and stays on disk. */
    public void replay() throws IOException {
        for (var schedule : schedules.all()) {
            var request = schedule.definition().deepCopy();
            if (request instanceof ObjectNode fields) {
                fields.remove(OURS);
            }
            createGroup(schedule.group());
            try {
                moto.rest("scheduler", "POST /schedules/" + encoded(schedule.name()), request);
            } catch (AwsError e) {
                LOG.log(System.Logger.Level.ERROR, "Schedule {0} was not put back: {1}", schedule.id(), e.getMessage());
            }
        }
    }

    private void createGroup(String group) throws IOException {
        try {
            moto.rest("scheduler", "POST /schedule-groups/" + encoded(group), java.util.Map.of());
        } catch (AwsError e) {
            // It exists: the default group and the estate's always do.
        }
    }

    /** Fires what is due. To be called several times a minute. */
    public void tick() throws IOException {
        schedules.tick();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
