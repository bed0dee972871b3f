# Plans without a mock, so that the policies are the real documents.

provider "aws" {
  region = "eu-central-1"
}

variables {
  prefix = "headgate-prod"
  key_arns = {
    logs          = "arn:aws:kms:eu-central-1:123456789012:key/logs"
    observability = "arn:aws:kms:eu-central-1:123456789012:key/observability"
  }
  alarm_topic_arn = "arn:aws:sns:eu-central-1:123456789012:headgate-prod-alarms"
}

run "the_log_bucket_is_closed_to_the_public" {
  command = plan

  assert {
    condition = alltrue([
      aws_s3_bucket_public_access_block.this.block_public_acls,
      aws_s3_bucket_public_access_block.this.block_public_policy,
      aws_s3_bucket_public_access_block.this.ignore_public_acls,
      aws_s3_bucket_public_access_block.this.restrict_public_buckets,
    ])
    error_message = "S3-01: all four settings of Block Public Access must be on."
  }

  assert {
    condition     = aws_s3_bucket_ownership_controls.this.rule[0].object_ownership == "BucketOwnerEnforced"
    error_message = "S3-06: access lists of single objects must be off."
  }

  assert {
    condition     = aws_s3_bucket.this.bucket == "headgate-prod-logs-123456789012" && aws_s3_bucket_versioning.this.versioning_configuration[0].status == "Enabled"
    error_message = "S3-19: the log bucket is called <prefix>-logs-<account> and keeps versions."
  }

  assert {
    condition     = one(one(aws_s3_bucket_server_side_encryption_configuration.this.rule).apply_server_side_encryption_by_default).sse_algorithm == "AES256" && contains(one(aws_s3_bucket_server_side_encryption_configuration.this.rule).blocked_encryption_types, "SSE-C")
    error_message = "AWS's log delivery wants SSE-S3; S3-41: keys of the caller's own must be blocked."
  }
}

run "the_log_bucket_is_called_by_tls_1_2_or_newer_only" {
  command = plan

  assert {
    condition     = toset([for statement in jsondecode(aws_s3_bucket_policy.this.policy).Statement : statement.Sid if statement.Effect == "Deny"]) == toset(["TlsOnly", "ModernTlsOnly"])
    error_message = "S3-12, S3-13: the two statements about TLS deny."
  }

  assert {
    condition = alltrue([for statement in jsondecode(aws_s3_bucket_policy.this.policy).Statement :
      statement.Principal == "*" && statement.Action == "s3:*" && statement.Resource == ["arn:aws:s3:::headgate-prod-logs-123456789012", "arn:aws:s3:::headgate-prod-logs-123456789012/*"]
      if statement.Effect == "Deny"
    ])
    error_message = "They deny everyone everything, on the bucket and on its objects."
  }
}

run "only_services_that_speak_for_this_account_write_logs" {
  command = plan

  assert {
    condition = alltrue([for statement in jsondecode(aws_s3_bucket_policy.this.policy).Statement :
      can(statement.Principal.Service) && (try(statement.Condition.StringEquals["aws:SourceAccount"], "") == "123456789012" || contains([
        "arn:aws:cloudtrail:eu-central-1:123456789012:trail/headgate-prod", "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/*",
      ], try(statement.Condition.StringEquals["aws:SourceArn"], statement.Condition.ArnLike["aws:SourceArn"], "")))
      if statement.Effect == "Allow"
    ])
    error_message = "S3-11: every grant is to a service, and bound to this account, to this trail or to this account's balancers."
  }

  assert {
    condition = toset(flatten([for statement in jsondecode(aws_s3_bucket_policy.this.policy).Statement : statement.Principal.Service if statement.Effect == "Allow"])) == toset([
      "logging.s3.amazonaws.com", "redshift.amazonaws.com", "cloudtrail.amazonaws.com", "s3.amazonaws.com", "storage-lens.s3.amazonaws.com", "config.amazonaws.com", "logdelivery.elasticloadbalancing.amazonaws.com",
    ])
    error_message = "Access logs, audit log, trail, inventory, Storage Lens, Config and the balancer write here, and nobody else."
  }

  assert {
    condition     = alltrue([for statement in jsondecode(aws_s3_bucket_policy.this.policy).Statement : length(setsubtract(flatten([statement.Action]), ["s3:PutObject", "s3:GetBucketAcl", "s3:ListBucket"])) == 0 if statement.Effect == "Allow"])
    error_message = "A service may write logs and look at the bucket, but never read or delete what lies there."
  }
}

run "the_trail_records_the_zones_and_proves_itself" {
  command = plan

  assert {
    condition     = one(aws_cloudtrail.this).is_multi_region_trail && one(aws_cloudtrail.this).include_global_service_events
    error_message = "The trail hears of every region and of global services."
  }

  assert {
    condition     = one(aws_cloudtrail.this).enable_log_file_validation && one(aws_cloudtrail.this).kms_key_id == var.key_arns.logs
    error_message = "The trail's files are sealed by digests and encrypted with the key of the logs."
  }

  assert {
    condition = flatten([for selector in one(aws_cloudtrail.this).advanced_event_selector : [for field in selector.field_selector : field.starts_with if field.field == "resources.ARN"]]) == [
      "arn:aws:s3:::headgate-prod-control-123456789012/", "arn:aws:s3:::headgate-prod-curated-123456789012/", "arn:aws:s3:::headgate-prod-processed-123456789012/", "arn:aws:s3:::headgate-prod-raw-123456789012/",
    ]
    error_message = "S3-25: what is read and written in every zone is recorded; the log bucket is left out."
  }

  assert {
    condition     = flatten([for selector in one(aws_cloudtrail.this).advanced_event_selector : [for field in selector.field_selector : field.equals if field.field == "resources.type"]]) == ["AWS::S3::Object"]
    error_message = "The data events are those of objects."
  }

  assert {
    condition     = jsondecode(one(aws_iam_role_policy.trail).policy).Statement[0].Resource == "arn:aws:logs:eu-central-1:123456789012:log-group:/aws/cloudtrail/headgate-prod:log-stream:*"
    error_message = "The trail writes into its own log group only."
  }

  assert {
    condition     = one(aws_cloudwatch_log_group.trail).kms_key_id == var.key_arns.observability && one(aws_cloudwatch_log_group.trail).retention_in_days == 400
    error_message = "The trail's log group is encrypted and kept for more than a year."
  }
}

run "what_endangers_the_zones_is_told" {
  command = plan

  assert {
    condition     = toset(keys(aws_cloudwatch_metric_alarm.this)) == toset(["bucket-opened", "key-endangered", "trail-changed", "calls-refused", "root-used"])
    error_message = "There is an alarm for each of five dangers."
  }

  assert {
    condition     = alltrue([for alarm in aws_cloudwatch_metric_alarm.this : alarm.alarm_actions == toset([var.alarm_topic_arn])])
    error_message = "Every alarm goes to the alarm topic."
  }

  assert {
    condition     = alltrue([for name, alarm in aws_cloudwatch_metric_alarm.this : alarm.metric_name == aws_cloudwatch_log_metric_filter.this[name].metric_transformation[0].name && alarm.namespace == aws_cloudwatch_log_metric_filter.this[name].metric_transformation[0].namespace])
    error_message = "Every alarm looks at the metric of its own filter."
  }

  assert {
    condition     = strcontains(aws_cloudwatch_log_metric_filter.this["bucket-opened"].pattern, "PutBucketPublicAccessBlock") && strcontains(aws_cloudwatch_log_metric_filter.this["key-endangered"].pattern, "ScheduleKeyDeletion")
    error_message = "A bucket that is opened and a key that is to be deleted are among them."
  }
}

run "logs_are_forgotten_in_time" {
  command = plan

  assert {
    condition     = one([for rule in aws_s3_bucket_lifecycle_configuration.this.rule : rule.expiration[0].days if rule.id == "forget"]) == 400
    error_message = "By default logs go after the 400 days of zones.json."
  }

  assert {
    condition     = one([for rule in aws_s3_bucket_lifecycle_configuration.this.rule : rule.abort_incomplete_multipart_upload[0].days_after_initiation if rule.id == "abort-uploads"]) == 7
    error_message = "S3-29: uploads that never ended are dropped after 7 days."
  }

  assert {
    condition     = one([for rule in aws_s3_bucket_lifecycle_configuration.this.rule : one(rule.transition) if rule.id == "tier"]).storage_class == "INTELLIGENT_TIERING"
    error_message = "S3-28: logs move to Intelligent-Tiering."
  }
}

run "a_trail_that_is_kept_elsewhere_is_not_made_again" {
  command = plan

  variables {
    trail          = "elsewhere"
    retention_days = 365
    bucket         = "acme-logs"
  }

  assert {
    condition     = length(aws_cloudtrail.this) + length(aws_cloudwatch_log_group.trail) + length(aws_iam_role.trail) + length(aws_cloudwatch_metric_alarm.this) == 0 && output.trail_arn == null
    error_message = "Neither the trail nor what belongs to it may be made."
  }

  assert {
    condition     = one([for rule in aws_s3_bucket_lifecycle_configuration.this.rule : rule.expiration[0].days if rule.id == "forget"]) == 365 && aws_s3_bucket.this.bucket == "acme-logs"
    error_message = "The retention and the name are those that were asked for."
  }
}

run "a_zone_under_another_name_is_recorded_too" {
  command = plan

  variables {
    watched_buckets = ["acme-lake-raw"]
  }

  assert {
    condition     = contains(flatten([for selector in one(aws_cloudtrail.this).advanced_event_selector : [for field in selector.field_selector : field.starts_with if field.field == "resources.ARN"]]), "arn:aws:s3:::acme-lake-raw/")
    error_message = "What happens in an adopted bucket must be recorded."
  }
}
