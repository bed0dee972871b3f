provider "aws" {
  region = "eu-central-1"
}

variables {
  prefix = "headgate-prod"
  key_arns = {
    raw           = "arn:aws:kms:eu-central-1:123456789012:key/raw"
    processed     = "arn:aws:kms:eu-central-1:123456789012:key/processed"
    observability = "arn:aws:kms:eu-central-1:123456789012:key/observability"
  }
  network         = { subnet_id = "subnet-a1", availability_zone = "eu-central-1a", security_group_id = "sg-f1" }
  alarm_topic_arn = "arn:aws:sns:eu-central-1:123456789012:headgate-prod-alarms"
}

run "the_database_and_its_crawler" {
  command = plan

  assert {
    condition     = aws_glue_catalog_database.this.name == "headgate_prod_lake"
    error_message = "The database is called <project>_<env>_lake."
  }

  assert {
    condition     = aws_glue_crawler.this["raw"].name == "headgate-prod-raw" && aws_glue_crawler.this["raw"].table_prefix == "raw_"
    error_message = "The crawler is the one that the state machine starts."
  }

  assert {
    condition     = aws_glue_crawler.this["raw"].s3_target[0].path == "s3://headgate-prod-raw-123456789012/raw/"
    error_message = "The crawler reads the raw zone."
  }

  assert {
    condition     = contains(aws_glue_crawler.this["raw"].s3_target[0].exclusions, "**/_manifests/**")
    error_message = "Manifests are no records."
  }

  assert {
    condition     = aws_glue_crawler.this["raw"].schedule == "cron(0 3 ? * SUN *)"
    error_message = "Crawlers run every week unless told otherwise."
  }

  assert {
    condition     = aws_glue_crawler.this["raw"].security_configuration == "headgate-prod-lake" && aws_glue_crawler.this["raw"].s3_target[0].connection_name == "headgate-prod-network"
    error_message = "The crawler works under the security configuration and from inside the VPC."
  }

  assert {
    condition     = aws_glue_crawler.this["raw"].schema_change_policy[0].delete_behavior == "LOG"
    error_message = "A field that is gone stays in the table."
  }

  assert {
    condition     = toset(jsondecode(aws_cloudwatch_event_rule.crawler_failed.event_pattern).detail.crawlerName) == toset(["headgate-prod-raw"]) && aws_cloudwatch_event_target.crawler_failed.arn == var.alarm_topic_arn
    error_message = "A failed crawler is told to the topic."
  }
}

run "everything_is_encrypted" {
  command = plan

  assert {
    condition     = aws_glue_data_catalog_encryption_settings.this[0].data_catalog_encryption_settings[0].encryption_at_rest[0].catalog_encryption_mode == "SSE-KMS"
    error_message = "The catalog is encrypted."
  }

  assert {
    condition     = aws_glue_data_catalog_encryption_settings.this[0].data_catalog_encryption_settings[0].connection_password_encryption[0].return_connection_password_encrypted
    error_message = "Passwords of connections are given out encrypted only."
  }

  assert {
    condition     = aws_glue_security_configuration.this.encryption_configuration[0].cloudwatch_encryption[0].cloudwatch_encryption_mode == "SSE-KMS" && aws_glue_security_configuration.this.encryption_configuration[0].cloudwatch_encryption[0].kms_key_arn == var.key_arns.observability
    error_message = "Logs are under the key observability."
  }

  assert {
    condition     = aws_glue_security_configuration.this.encryption_configuration[0].job_bookmarks_encryption[0].job_bookmarks_encryption_mode == "CSE-KMS"
    error_message = "Bookmarks are encrypted."
  }

  assert {
    condition     = aws_glue_security_configuration.this.encryption_configuration[0].s3_encryption[0].s3_encryption_mode == "SSE-KMS"
    error_message = "Objects that Glue writes are encrypted."
  }
}

run "iam_alone_decides_unless_lake_formation_is_on" {
  command = plan

  assert {
    condition     = length(aws_lakeformation_data_lake_settings.this) == 0 && length(aws_lakeformation_permissions.reader) == 0 && length(aws_lakeformation_resource.zone) == 0
    error_message = "Without lake_formation nothing of it is made."
  }
}

run "lake_formation_names_each_reader" {
  command = plan

  variables {
    lake_formation = {
      administrators = ["arn:aws:iam::123456789012:role/platform"]
      readers        = ["arn:aws:iam::123456789012:role/analysts"]
    }
  }

  assert {
    condition     = toset(keys(aws_lakeformation_permissions.reader)) == toset(["arn:aws:iam::123456789012:role/analysts", "arn:aws:iam::123456789012:role/headgate-prod-lake"])
    error_message = "The readers and the warehouse's role may select, and nobody else."
  }

  assert {
    condition     = alltrue([for grant in aws_lakeformation_permissions.reader : toset(grant.permissions) == toset(["SELECT", "DESCRIBE"])])
    error_message = "A reader may read and nothing else."
  }

  assert {
    condition     = length(aws_lakeformation_data_lake_settings.this[0].create_table_default_permissions) == 0
    error_message = "New tables are open to nobody by default."
  }

  assert {
    condition     = toset(keys(aws_lakeformation_permissions.crawler_location)) == toset(["raw"])
    error_message = "The crawler may make tables over the zone that it crawls."
  }
}

run "singletons_can_be_somebody_elses" {
  command = plan

  variables {
    account_singletons = { catalog_encryption = "elsewhere", lake_formation_settings = "elsewhere" }
    lake_formation     = { administrators = ["arn:aws:iam::123456789012:role/platform"] }
  }

  assert {
    condition     = length(aws_glue_data_catalog_encryption_settings.this) == 0 && length(aws_lakeformation_data_lake_settings.this) == 0
    error_message = "What is kept elsewhere is not made here."
  }
}

run "a_key_given_by_its_alias" {
  command = plan

  variables {
    key_arns = { raw = "alias/raw", processed = "alias/processed", observability = "alias/observability" }
  }

  expect_failures = [var.key_arns]
}

run "a_schedule_of_five_fields" {
  command = plan

  variables {
    crawler_schedule = "0 3 * * 0"
  }

  expect_failures = [var.crawler_schedule]
}

run "lake_formation_without_an_administrator" {
  command = plan

  variables {
    lake_formation = { administrators = [] }
  }

  expect_failures = [var.lake_formation]
}

run "a_reader_with_an_account_id_of_11_digits" {
  command = plan

  variables {
    lake_formation = { administrators = ["arn:aws:iam::12345678901:role/platform"] }
  }

  expect_failures = [var.lake_formation]
}

run "a_subnet_without_its_zone" {
  command = plan

  variables {
    network = { subnet_id = "subnet-a1", availability_zone = "eu-central-1", security_group_id = "sg-f1" }
  }

  expect_failures = [var.network]
}

run "a_security_group_given_by_its_name" {
  command = plan

  variables {
    network = { subnet_id = "subnet-a1", availability_zone = "eu-central-1a", security_group_id = "jobs" }
  }

  expect_failures = [var.network]
}

run "a_singleton_that_is_nobodys" {
  command = plan

  variables {
    account_singletons = { catalog_encryption = "off" }
  }

  expect_failures = [var.account_singletons]
}

run "a_topic_given_by_its_name" {
  command = plan

  variables {
    alarm_topic_arn = "alarms"
  }

  expect_failures = [var.alarm_topic_arn]
}
