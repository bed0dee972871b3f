# Every validation refuses something, with a sentence.

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

run "a_prefix_that_is_too_long_is_refused" {
  command = plan

  variables {
    prefix = "headgate-with-a-very-long-environment"
  }

  expect_failures = [var.prefix]
}

run "a_zone_that_does_not_exist_is_refused" {
  command = plan

  variables {
    zone = "bronze"
  }

  expect_failures = [var.zone]
}

run "the_log_bucket_is_not_a_zone" {
  command = plan

  variables {
    zone = "logs"
  }

  expect_failures = [var.zone]
}

run "a_bucket_name_that_aws_would_refuse_is_refused" {
  command = plan

  variables {
    bucket = "Acme_Lake"
  }

  expect_failures = [var.bucket]
}

run "a_bucket_name_with_a_suffix_of_s3s_own_is_refused" {
  command = plan

  variables {
    bucket = "acme-lake-s3alias"
  }

  expect_failures = [var.bucket]
}

run "an_alias_in_place_of_a_key_is_refused" {
  command = plan

  variables {
    key_arn = "arn:aws:kms:eu-central-1:123456789012:alias/raw"
  }

  expect_failures = [var.key_arn]
}

run "a_key_of_an_account_of_eleven_digits_is_refused" {
  command = plan

  variables {
    key_arn = "arn:aws:kms:eu-central-1:12345678901:key/raw"
  }

  expect_failures = [var.key_arn]
}

run "a_log_bucket_given_by_its_arn_is_refused" {
  command = plan

  variables {
    log_bucket = "arn:aws:s3:::headgate-prod-logs-123456789012"
  }

  expect_failures = [var.log_bucket]
}

run "a_lock_of_an_unknown_mode_is_refused" {
  command = plan

  variables {
    object_lock = { mode = "FOREVER", days = 30 }
  }

  expect_failures = [var.object_lock]
}

run "a_retention_of_no_days_is_refused" {
  command = plan

  variables {
    object_lock = { days = 0 }
  }

  expect_failures = [var.object_lock]
}

run "a_retention_of_half_a_day_is_refused" {
  command = plan

  variables {
    object_lock = { days = 0.5 }
  }

  expect_failures = [var.object_lock]
}

run "tiering_after_two_years_is_refused" {
  command = plan

  variables {
    lifecycle_days = { tier = 730 }
  }

  expect_failures = [var.lifecycle_days]
}

run "forgetting_replaced_versions_at_once_is_refused" {
  command = plan

  variables {
    lifecycle_days = { keep_replaced = 0 }
  }

  expect_failures = [var.lifecycle_days]
}

run "keeping_dead_uploads_for_a_month_is_refused" {
  command = plan

  variables {
    lifecycle_days = { abort_uploads = 30 }
  }

  expect_failures = [var.lifecycle_days]
}

run "expiring_a_prefix_without_a_slash_is_refused" {
  command = plan

  variables {
    lifecycle_days = { expire = { quarantine = 30 } }
  }

  expect_failures = [var.lifecycle_days]
}

run "an_endpoint_with_a_wildcard_is_refused" {
  command = plan

  variables {
    network = { vpc_endpoints = ["vpce-*"] }
  }

  expect_failures = [var.network]
}

run "a_private_range_as_a_public_one_is_refused" {
  command = plan

  variables {
    network = { cidrs = ["10.0.0.0/24"] }
  }

  expect_failures = [var.network]
}

run "the_whole_internet_as_a_network_is_refused" {
  command = plan

  variables {
    network = { cidrs = ["0.0.0.0/0"] }
  }

  expect_failures = [var.network]
}

run "an_exempt_principal_with_a_wildcard_is_refused" {
  command = plan

  variables {
    network = { exempt_principals = ["arn:aws:iam::123456789012:role/*"] }
  }

  expect_failures = [var.network]
}

run "an_hourly_inventory_is_refused" {
  command = plan

  variables {
    inventory = "Hourly"
  }

  expect_failures = [var.inventory]
}

run "an_alarm_topic_that_is_no_topic_is_refused" {
  command = plan

  variables {
    alarm_topic_arn = "arn:aws:sqs:eu-central-1:123456789012:alarms"
  }

  expect_failures = [var.alarm_topic_arn]
}
