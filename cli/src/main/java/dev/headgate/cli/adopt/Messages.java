package dev.headgate.cli.adopt;

import java.util.Map;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The topics, the queue of starts that AWS gave up on, and the group of the schedules. */
final class Messages implements Reader {

    private final SnsClient sns;
    private final SqsClient sqs;
    private final SchedulerClient scheduler;
    private final Names names;

    Messages(SnsClient sns, SqsClient sqs, SchedulerClient scheduler, Names names) {
        this.sns = sns;
        this.sqs = sqs;
        this.scheduler = scheduler;
        this.names = names;
    }

    @Override
    public void read(Survey survey) {
        topic(survey, "module.pipeline", "failures");
        topic(survey, "module.watch", "alarms");
        queue(survey, names.name("schedule-dead-letters"));
        var group = names.prefix();
        survey.ask("the schedule group " + group, () -> scheduler.getScheduleGroup(r -> r.name(group)))
                .ifPresent(found -> survey.found(
                        "module.ingest.aws_scheduler_schedule_group.this",
                        group,
                        new Values()
                                .with("name", group)
                                .with("arn", found.arn())
                                .with("state", found.stateAsString())));
    }

    private void topic(Survey survey, String module, String thing) {
        var arn = names.arn("sns", names.name(thing));
        survey.ask(
                        "the topic " + names.name(thing),
                        () -> sns.getTopicAttributes(r -> r.topicArn(arn)).attributes())
                .ifPresent(found -> {
                    survey.found(
                            module + ".aws_sns_topic." + thing,
                            arn,
                            new Values()
                                    .with("arn", arn)
                                    .with("name", names.name(thing))
                                    .with("owner", names.account())
                                    .with("display_name", found.get("DisplayName"))
                                    .with("kms_master_key_id", found.get("KmsMasterKeyId"))
                                    .with("policy", found.get("Policy")));
                    policy(survey, module + ".aws_sns_topic_policy." + thing, arn, found);
                });
    }

    private static void policy(Survey survey, String address, String arn, Map<String, String> found) {
        if (found.get("Policy") != null) {
            survey.found(address, arn, new Values().with("arn", arn).with("policy", found.get("Policy")));
        }
    }

    private void queue(Survey survey, String name) {
        survey.ask(
                        "the queue " + name,
                        () -> sqs.getQueueUrl(r -> r.queueName(name)).queueUrl())
                .ifPresent(url -> survey.ask(
                                "the settings of the queue " + name,
                                () -> sqs.getQueueAttributes(
                                                r -> r.queueUrl(url).attributeNames(QueueAttributeName.ALL))
                                        .attributes())
                        .ifPresent(found -> queue(survey, url, found)));
    }

    private void queue(Survey survey, String url, Map<QueueAttributeName, String> found) {
        var place = "module.ingest.aws_sqs_queue";
        survey.found(
                place + ".schedule_dead_letters",
                url,
                new Values()
                        .with("name", names.name("schedule-dead-letters"))
                        .with("arn", found.get(QueueAttributeName.QUEUE_ARN))
                        .with("url", url)
                        .with("kms_master_key_id", found.get(QueueAttributeName.KMS_MASTER_KEY_ID))
                        .with(
                                "message_retention_seconds",
                                Integer.valueOf(
                                        found.getOrDefault(QueueAttributeName.MESSAGE_RETENTION_PERIOD, "345600"))));
        if (found.get(QueueAttributeName.POLICY) != null) {
            survey.found(
                    place + "_policy.schedule_dead_letters",
                    url,
                    new Values().with("queue_url", url).with("policy", found.get(QueueAttributeName.POLICY)));
        }
    }
}
