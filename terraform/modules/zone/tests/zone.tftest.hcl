# Plans without a mock, so that the bucket policy is the real document.

provider "aws" {
  region = "eu-central-1"
}

variables {
  prefix          = "headgate-prod"
  zone            = "raw"
  key_arn         = "arn:aws:kms:eu-central-1:123456789012:key/raw"
  log_bucket      = "headgate-prod-logs-123456789012"
  alarm_topic_arn = "arn:aws:sns:eu-central-1:123456789012:headgate-prod-alarms"
}

run "a_zone_is_closed_to_the_public" {
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
    condition     = alltrue([for statement in jsondecode(aws_s3_bucket_policy.this.policy).Statement : statement.Effect == "Deny"])
    error_message = "S3-03, S3-04, S3-05: the bucket policy allows nothing to anyone; roles do."
  }
}

run "a_zone_is_called_by_tls_1_2_or_newer_only" {
  command = plan

  assert {
    condition = one([for statement in jsondecode(aws_s3_bucket_policy.this.policy).Statement : statement if statement.Sid == "TlsOnly"]) == {
      Sid       = "TlsOnly"
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = ["arn:aws:s3:::headgate-prod-raw-123456789012", "arn:aws:s3:::headgate-prod-raw-123456789012/*"]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }
    error_message = "S3-12: every call without TLS must be denied to everyone, on the bucket and its objects."
  }

  assert {
    condition = one([for statement in jsondecode(aws_s3_bucket_policy.this.policy).Statement : statement if statement.Sid == "ModernTlsOnly"]) == {
      Sid       = "ModernTlsOnly"
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = ["arn:aws:s3:::headgate-prod-raw-123456789012", "arn:aws:s3:::headgate-prod-raw-123456789012/*"]
      Condition = { NumericLessThan = { "s3:TlsVersion" = "1.2" } }
    }
    error_message = "S3-13: TLS older than 1.2 must be denied to everyone, on the bucket and its objects."
  }
}

run "a_zone_is_encrypted_with_its_own_key_and_nothing_else" {
  command = plan

  assert {
    condition     = one(one(aws_s3_bucket_server_side_encryption_configuration.this.rule).apply_server_side_encryption_by_default).sse_algorithm == "aws:kms"
    error_message = "S3-15: objects must be encrypted with KMS by default."
  }

  assert {
    condition     = one(one(aws_s3_bucket_server_side_encryption_configuration.this.rule).apply_server_side_encryption_by_default).kms_master_key_id == var.key_arn
    error_message = "S3-16: with the zone's own key."
  }

  assert {
    condition     = one(aws_s3_bucket_server_side_encryption_configuration.this.rule).bucket_key_enabled
    error_message = "S3-17: a bucket key saves a call to KMS for each object."
  }

  assert {
    condition     = contains(one(aws_s3_bucket_server_side_encryption_configuration.this.rule).blocked_encryption_types, "SSE-C")
    error_message = "S3-41: keys of the caller's own must be blocked."
  }

  assert {
    condition     = one([for statement in jsondecode(aws_s3_bucket_policy.this.policy).Statement : statement.Condition.StringNotEquals["s3:x-amz-server-side-encryption"] if statement.Sid == "NoOtherEncryption"]) == "aws:kms"
    error_message = "S3-18: a put that asks for another encryption must be denied."
  }

  assert {
    condition     = one([for statement in jsondecode(aws_s3_bucket_policy.this.policy).Statement : statement.Condition.StringNotEquals["s3:x-amz-server-side-encryption-aws-kms-key-id"] if statement.Sid == "NoOtherKey"]) == var.key_arn
    error_message = "S3-18: a put that names another key must be denied."
  }

  assert {
    condition     = one([for statement in jsondecode(aws_s3_bucket_policy.this.policy).Statement : statement.Condition.Null if statement.Sid == "NoCustomerKeys"]) == { "s3:x-amz-server-side-encryption-customer-algorithm" = "false" }
    error_message = "S3-41: a put with a key of the caller's own must be denied."
  }
}

run "what_is_in_a_zone_can_be_brought_back" {
  command = plan

  assert {
    condition     = aws_s3_bucket_versioning.this.versioning_configuration[0].status == "Enabled"
    error_message = "S3-19: versions must be kept."
  }

  assert {
    condition     = aws_s3_bucket.this.object_lock_enabled && one(aws_s3_bucket_object_lock_configuration.this).rule[0].default_retention[0].mode == "GOVERNANCE" && one(aws_s3_bucket_object_lock_configuration.this).rule[0].default_retention[0].days == 30
    error_message = "S3-21, S3-22: zones.json locks the raw zone for 30 days."
  }

  assert {
    condition     = one([for rule in aws_s3_bucket_lifecycle_configuration.this.rule : rule.noncurrent_version_expiration[0].noncurrent_days if rule.id == "forget"]) == 90
    error_message = "S3-35: versions that were replaced go after 90 days."
  }
}

run "a_zone_does_not_cost_more_than_it_must" {
  command = plan

  assert {
    condition     = one([for rule in aws_s3_bucket_lifecycle_configuration.this.rule : one(rule.transition) if rule.id == "tier"]).storage_class == "INTELLIGENT_TIERING" && one([for rule in aws_s3_bucket_lifecycle_configuration.this.rule : rule.status if rule.id == "tier"]) == "Enabled"
    error_message = "S3-28: the whole zone moves to Intelligent-Tiering."
  }

  assert {
    condition     = one([for rule in aws_s3_bucket_lifecycle_configuration.this.rule : rule.abort_incomplete_multipart_upload[0].days_after_initiation if rule.id == "abort-uploads"]) == 7
    error_message = "S3-29: uploads that never ended are dropped after 7 days."
  }
}

run "what_happens_in_a_zone_is_recorded" {
  command = plan

  assert {
    condition     = aws_s3_bucket_logging.this.target_bucket == "headgate-prod-logs-123456789012" && aws_s3_bucket_logging.this.target_prefix == "s3/raw/"
    error_message = "S3-23: calls are logged into the log bucket, a folder for each zone."
  }

  assert {
    condition     = aws_s3_bucket_notification.this.eventbridge
    error_message = "S3-26: EventBridge hears of objects."
  }

  assert {
    condition     = aws_s3_bucket_inventory.this.schedule[0].frequency == "Weekly" && aws_s3_bucket_inventory.this.destination[0].bucket[0].bucket_arn == "arn:aws:s3:::headgate-prod-logs-123456789012"
    error_message = "S3-39: the inventory goes to the log bucket once a week."
  }

  assert {
    condition     = aws_cloudwatch_metric_alarm.errors.alarm_actions == toset([var.alarm_topic_arn]) && aws_cloudwatch_metric_alarm.errors.dimensions.BucketName == "headgate-prod-raw-123456789012"
    error_message = "Errors of S3 in this zone must be told to the alarm topic."
  }
}

run "a_zone_that_zones_json_does_not_lock_has_no_lock" {
  command = plan

  variables {
    zone = "processed"
  }

  assert {
    condition     = length(aws_s3_bucket_object_lock_configuration.this) == 0 && !aws_s3_bucket.this.object_lock_enabled
    error_message = "The job replaces its own files in processed, so nothing there is locked by default."
  }

  assert {
    condition     = one([for rule in aws_s3_bucket_lifecycle_configuration.this.rule : rule.expiration[0].days if rule.id == "expire-quarantine"]) == 365
    error_message = "What was put into quarantine goes after a year."
  }

  assert {
    condition     = aws_s3_bucket.this.bucket == "headgate-prod-processed-123456789012"
    error_message = "A bucket is called <prefix>-<zone>-<account>."
  }
}

run "a_zone_can_be_locked_for_good_and_keep_its_old_name" {
  command = plan

  variables {
    bucket         = "acme-lake-curated"
    zone           = "curated"
    object_lock    = { mode = "COMPLIANCE", days = 365 }
    lifecycle_days = { keep_replaced = 10, expire = {} }
  }

  assert {
    condition     = aws_s3_bucket.this.bucket == "acme-lake-curated" && strcontains(aws_s3_bucket_policy.this.policy, "arn:aws:s3:::acme-lake-curated/*")
    error_message = "A bucket that exists keeps its name, and its policy speaks of it."
  }

  assert {
    condition     = one(aws_s3_bucket_object_lock_configuration.this).rule[0].default_retention[0].mode == "COMPLIANCE" && one(aws_s3_bucket_object_lock_configuration.this).rule[0].default_retention[0].days == 365
    error_message = "The lock is the one that was asked for."
  }

  assert {
    condition     = one([for rule in aws_s3_bucket_lifecycle_configuration.this.rule : rule.noncurrent_version_expiration[0].noncurrent_days if rule.id == "forget"]) == 10 && one([for rule in aws_s3_bucket_lifecycle_configuration.this.rule : one(rule.transition).days if rule.id == "tier"]) == 0
    error_message = "What was asked for goes before zones.json, the rest stays."
  }
}

run "a_pinned_zone_lets_only_its_network_through" {
  command = plan

  variables {
    network = {
      vpc_endpoints     = ["vpce-0123456789abcdef0"]
      cidrs             = ["198.51.100.0/24"]
      exempt_principals = ["arn:aws:iam::123456789012:role/headgate-prod-lake"]
    }
  }

  assert {
    condition = one([for statement in jsondecode(aws_s3_bucket_policy.this.policy).Statement : statement if statement.Sid == "OnlyThroughItsNetwork"]) == {
      Sid       = "OnlyThroughItsNetwork"
      Effect    = "Deny"
      Principal = "*"
      Action    = ["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:DeleteObjectVersion", "s3:GetObject", "s3:GetObjectVersion", "s3:PutObject"]
      Resource  = "arn:aws:s3:::headgate-prod-raw-123456789012/*"
      Condition = {
        StringNotEquals = { "aws:SourceVpce" = ["vpce-0123456789abcdef0"] }
        NotIpAddress    = { "aws:SourceIp" = ["198.51.100.0/24"] }
        ArnNotEquals    = { "aws:PrincipalArn" = ["arn:aws:iam::123456789012:role/headgate-prod-lake"] }
        BoolIfExists    = { "aws:PrincipalIsAWSService" = "false", "aws:ViaAWSService" = "false" }
      }
    }
    error_message = "S3-14: objects are reached through the endpoint, from the range, or by the exempt role."
  }

  assert {
    condition     = length(jsondecode(aws_s3_bucket_policy.this.policy).Statement) == 6
    error_message = "The pin comes on top of the five statements of every zone."
  }
}

run "a_zone_without_a_pin_has_no_empty_condition" {
  command = plan

  assert {
    condition     = [for statement in jsondecode(aws_s3_bucket_policy.this.policy).Statement : statement.Sid] == ["TlsOnly", "ModernTlsOnly", "NoOtherEncryption", "NoOtherKey", "NoCustomerKeys"]
    error_message = "Without endpoints and ranges there is no network statement at all."
  }
}
