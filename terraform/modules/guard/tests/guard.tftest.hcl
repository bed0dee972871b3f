# Plans without a mock, so that the documents are the real ones.

provider "aws" {
  region = "eu-central-1"
}

variables {
  prefix          = "headgate-prod"
  bucket          = "headgate-prod-logs-123456789012"
  alarm_topic_arn = "arn:aws:sns:eu-central-1:123456789012:headgate-prod-alarms"
}

run "the_account_is_closed_to_the_public" {
  command = plan

  assert {
    condition = alltrue([
      one(aws_s3_account_public_access_block.this).block_public_acls,
      one(aws_s3_account_public_access_block.this).block_public_policy,
      one(aws_s3_account_public_access_block.this).ignore_public_acls,
      one(aws_s3_account_public_access_block.this).restrict_public_buckets,
    ])
    error_message = "S3-02: all four settings of the account's Block Public Access must be on."
  }

  assert {
    condition     = one(aws_accessanalyzer_analyzer.this).type == "ACCOUNT"
    error_message = "Access Analyzer looks for access from outside of the account."
  }
}

run "threats_are_looked_for" {
  command = plan

  assert {
    condition     = one(aws_guardduty_detector.this).enable && one(aws_guardduty_detector.this).finding_publishing_frequency == "FIFTEEN_MINUTES"
    error_message = "GuardDuty is on and tells within a quarter of an hour."
  }

  assert {
    condition     = { for name, feature in aws_guardduty_detector_feature.this : name => feature.status } == { S3_DATA_EVENTS = "ENABLED", LAMBDA_NETWORK_LOGS = "ENABLED", RDS_LOGIN_EVENTS = "ENABLED" }
    error_message = "S3-36: GuardDuty looks at what happens in S3, at the functions' connections and at sign-ins to the database."
  }
}

run "everything_is_recorded_and_judged" {
  command = plan

  assert {
    condition     = one(one(aws_config_configuration_recorder.this).recording_group).all_supported && one(one(aws_config_configuration_recorder.this).recording_group).include_global_resource_types
    error_message = "Config records everything."
  }

  assert {
    condition     = one(aws_config_configuration_recorder_status.this).is_enabled
    error_message = "The recorder runs."
  }

  assert {
    condition     = one(aws_config_delivery_channel.this).s3_bucket_name == var.bucket && one(aws_config_delivery_channel.this).s3_key_prefix == "config"
    error_message = "What is recorded goes to the log bucket under config/, where the bucket policy lets it."
  }

  assert {
    condition     = length(aws_config_config_rule.this) == 26 && alltrue([for rule in aws_config_config_rule.this : one(rule.source).owner == "AWS"])
    error_message = "There are 26 rules of AWS's own."
  }

  assert {
    condition = length(setsubtract([
      "S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED", "S3_BUCKET_SSL_REQUESTS_ONLY", "S3_DEFAULT_ENCRYPTION_KMS", "S3_BUCKET_VERSIONING_ENABLED", "S3_BUCKET_LOGGING_ENABLED",
      "REDSHIFT_CLUSTER_PUBLIC_ACCESS_CHECK", "REDSHIFT_REQUIRE_TLS_SSL", "REDSHIFT_AUDIT_LOGGING_ENABLED", "CMK_BACKING_KEY_ROTATION_ENABLED", "CLOUDTRAIL_S3_DATAEVENTS_ENABLED",
    ], [for rule in aws_config_config_rule.this : one(rule.source).source_identifier])) == 0
    error_message = "The security checklist is among what the rules look at."
  }

  assert {
    condition     = alltrue([for name, rule in aws_config_config_rule.this : startswith(rule.name, "headgate-prod-") && output.config_rules[name] == rule.name])
    error_message = "The rules carry the estate's name, by which their verdicts are told."
  }
}

run "the_recorder_may_write_into_its_folder_only" {
  command = plan

  assert {
    condition     = jsondecode(one(aws_iam_role_policy.config).policy).Statement[0].Resource == "arn:aws:s3:::headgate-prod-logs-123456789012/config/AWSLogs/123456789012/*"
    error_message = "The recorder writes its own folder of the log bucket."
  }

  assert {
    condition     = jsondecode(one(aws_iam_role.config).assume_role_policy).Statement[0].Principal.Service == "config.amazonaws.com" && jsondecode(one(aws_iam_role.config).assume_role_policy).Statement[0].Condition.StringEquals["aws:SourceAccount"] == "123456789012"
    error_message = "Config, for this account, takes the role."
  }
}

run "findings_are_told" {
  command = plan

  assert {
    condition     = toset([for rule in aws_cloudwatch_event_rule.findings : one(jsondecode(rule.event_pattern).source)]) == toset(["aws.guardduty", "aws.config", "aws.access-analyzer"])
    error_message = "What GuardDuty, Config and Access Analyzer find is listened to."
  }

  assert {
    condition     = alltrue([for target in aws_cloudwatch_event_target.findings : target.arn == var.alarm_topic_arn])
    error_message = "It goes to the alarm topic."
  }

  assert {
    condition     = jsondecode(aws_cloudwatch_event_rule.findings["violations"].event_pattern).detail.configRuleName == [{ prefix = "headgate-prod-" }]
    error_message = "Only this estate's rules are told."
  }
}

run "what_another_team_keeps_is_not_made_again" {
  command = plan

  variables {
    account_singletons = { config_recorder = "elsewhere", guardduty_detector = "elsewhere", block_public_access = "elsewhere", access_analyzer = "elsewhere" }
  }

  assert {
    condition = sum([
      length(aws_config_configuration_recorder.this), length(aws_config_delivery_channel.this), length(aws_config_config_rule.this), length(aws_iam_role.config),
      length(aws_guardduty_detector.this), length(aws_guardduty_detector_feature.this), length(aws_s3_account_public_access_block.this), length(aws_accessanalyzer_analyzer.this),
    ]) == 0
    error_message = "None of them may be made."
  }

  assert {
    condition     = length(aws_cloudwatch_event_rule.findings) == 3 && output.detector_id == null && output.analyzer_arn == null
    error_message = "What the others find is told all the same."
  }
}
