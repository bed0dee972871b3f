package dev.headgate.cli.adopt;

import java.util.List;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.Crawler;
import software.amazon.awssdk.services.glue.model.Database;
import software.amazon.awssdk.services.glue.model.PhysicalConnectionRequirements;
import software.amazon.awssdk.services.glue.model.SecurityConfiguration;

/** The catalog: its database, crawlers, security configuration and the connection into the network. */
final class Catalog implements Reader {

    private static final String OTHER = "Terraform does not touch it.";

    private final GlueClient glue;
    private final Names names;

    Catalog(GlueClient glue, Names names) {
        this.glue = glue;
        this.names = names;
    }

    @Override
    public void read(Survey survey) {
        database(survey);
        var own = names.crawlers().stream().map(names::name).toList();
        survey.ask(
                        "the list of crawlers",
                        () -> glue.getCrawlersPaginator(r -> {}).stream()
                                .flatMap(page -> page.crawlers().stream())
                                .toList())
                .ifPresent(list -> list.forEach(crawler -> {
                    if (own.contains(crawler.name())) {
                        var key = crawler.name().substring(names.prefix().length() + 1);
                        survey.found(
                                "module.catalog.aws_glue_crawler.this[\"" + key + "\"]",
                                crawler.name(),
                                values(survey, crawler));
                    } else {
                        survey.outside(
                                "crawler",
                                crawler.name(),
                                OTHER + " Two crawlers over one path disagree about its tables.");
                    }
                }));
        var safety = names.name("lake");
        survey.ask(
                        "the security configuration " + safety,
                        () -> glue.getSecurityConfiguration(r -> r.name(safety)).securityConfiguration())
                .ifPresent(found ->
                        survey.found("module.catalog.aws_glue_security_configuration.this", safety, values(found)));
        connection(survey, names.name("network"));
    }

    private void database(Survey survey) {
        var own = names.catalogDatabase();
        survey.ask(
                        "the list of catalog databases",
                        () -> glue.getDatabasesPaginator(r -> {}).stream()
                                .flatMap(page -> page.databaseList().stream())
                                .toList())
                .ifPresent(list -> list.forEach(database -> {
                    if (database.name().equals(own)) {
                        survey.found(
                                "module.catalog.aws_glue_catalog_database.this",
                                names.account() + ":" + own,
                                values(database));
                    } else {
                        survey.outside("catalog database", database.name(), OTHER + " The warehouse does not see it.");
                    }
                }));
    }

    private Values values(Database database) {
        return new Values()
                .with("name", database.name())
                .with("catalog_id", names.account())
                .with("arn", names.arn("glue", "database/" + database.name()))
                .with("description", database.description())
                .with("location_uri", database.locationUri())
                .with("parameters", database.parameters());
    }

    private Values values(Survey survey, Crawler crawler) {
        var targets = crawler.targets();
        if (targets != null
                && !(targets.jdbcTargets().isEmpty()
                        && targets.dynamoDBTargets().isEmpty())) {
            survey.outside(
                    "target of the crawler " + crawler.name(),
                    "databases",
                    "The modules' crawler reads S3 alone: the first apply takes other targets away. Give them a crawler of their own before.");
        }
        var values = new Values()
                .with("name", crawler.name())
                .with("arn", names.arn("glue", "crawler/" + crawler.name()))
                .with("role", names.roleArn(crawler.role()))
                .with("database_name", crawler.databaseName())
                .with("description", crawler.description())
                .with("table_prefix", crawler.tablePrefix())
                .with(
                        "schedule",
                        crawler.schedule() == null ? null : crawler.schedule().scheduleExpression())
                .with("security_configuration", crawler.crawlerSecurityConfiguration())
                .with("classifiers", Values.texts(crawler.classifiers()))
                .with("configuration", crawler.configuration());
        return blocks(crawler, values);
    }

    private static Values blocks(Crawler crawler, Values values) {
        if (crawler.targets() != null) {
            values.blocks(
                    "s3_target",
                    crawler.targets().s3Targets().stream()
                            .map(target -> new Values()
                                    .with("path", target.path())
                                    .with("exclusions", Values.texts(target.exclusions()))
                                    .with("connection_name", target.connectionName())
                                    .with("sample_size", target.sampleSize())));
        }
        return policies(crawler, values);
    }

    private static Values policies(Crawler crawler, Values values) {
        if (crawler.schemaChangePolicy() != null) {
            values.blockIfAny(
                    "schema_change_policy",
                    new Values()
                            .with(
                                    "update_behavior",
                                    crawler.schemaChangePolicy().updateBehaviorAsString())
                            .with(
                                    "delete_behavior",
                                    crawler.schemaChangePolicy().deleteBehaviorAsString()));
        }
        return crawler.recrawlPolicy() == null
                ? values
                : values.blockIfAny(
                        "recrawl_policy",
                        new Values()
                                .with(
                                        "recrawl_behavior",
                                        crawler.recrawlPolicy().recrawlBehaviorAsString()));
    }

    private static Values values(SecurityConfiguration found) {
        var with = found.encryptionConfiguration();
        var encryption = new Values();
        if (with.cloudWatchEncryption() != null) {
            encryption.block(
                    "cloudwatch_encryption",
                    new Values()
                            .with(
                                    "cloudwatch_encryption_mode",
                                    with.cloudWatchEncryption().cloudWatchEncryptionModeAsString())
                            .with("kms_key_arn", with.cloudWatchEncryption().kmsKeyArn()));
        }
        if (with.jobBookmarksEncryption() != null) {
            encryption.block(
                    "job_bookmarks_encryption",
                    new Values()
                            .with(
                                    "job_bookmarks_encryption_mode",
                                    with.jobBookmarksEncryption().jobBookmarksEncryptionModeAsString())
                            .with("kms_key_arn", with.jobBookmarksEncryption().kmsKeyArn()));
        }
        encryption.blocks(
                "s3_encryption",
                with.s3Encryption().stream()
                        .map(s3 -> new Values()
                                .with("s3_encryption_mode", s3.s3EncryptionModeAsString())
                                .with("kms_key_arn", s3.kmsKeyArn())));
        return new Values().with("name", found.name()).block("encryption_configuration", encryption);
    }

    /** A connection may hold a password, so none of its properties is asked for. */
    private void connection(Survey survey, String name) {
        survey.ask(
                        "the connection " + name,
                        () -> glue.getConnection(r -> r.name(name).hidePassword(true))
                                .connection())
                .ifPresent(found -> {
                    var values = new Values()
                            .with("name", name)
                            .with("catalog_id", names.account())
                            .with("arn", names.arn("glue", "connection/" + name))
                            .with("description", found.description())
                            .with("connection_type", found.connectionTypeAsString());
                    var place = found.physicalConnectionRequirements();
                    if (place != null) {
                        values.block("physical_connection_requirements", place(survey, place));
                    }
                    survey.found("module.catalog.aws_glue_connection.network", names.account() + ":" + name, values);
                });
    }

    private static Values place(Survey survey, PhysicalConnectionRequirements place) {
        survey.note("jobs' zone", place.availabilityZone());
        survey.note("jobs' subnet", place.subnetId());
        survey.note(
                "jobs' group", place.securityGroupIdList().stream().findFirst().orElse(null));
        return new Values()
                .with("availability_zone", place.availabilityZone())
                .with("subnet_id", place.subnetId())
                .with("security_group_id_list", List.copyOf(place.securityGroupIdList()));
    }
}
