# Every validation refuses something, with a sentence.

provider "aws" {
  region = "eu-central-1"
}

variables {
  prefix          = "headgate-prod"
  key_arn         = "arn:aws:kms:eu-central-1:123456789012:key/observability"
  log_bucket      = "headgate-prod-logs-123456789012"
  emails          = ["data-platform@example.com"]
  budgets         = { "all" = 4000, "Amazon Redshift" = 1500 }
  anomaly_dollars = 50
}

run "a_prefix_that_ends_with_a_hyphen_is_refused" {
  command = plan

  variables {
    prefix = "headgate-"
  }

  expect_failures = [var.prefix]
}

run "a_key_that_is_no_key_is_refused" {
  command = plan

  variables {
    key_arn = "arn:aws:kms:eu-central-1:12345678901:key/observability"
  }

  expect_failures = [var.key_arn]
}

run "a_log_bucket_given_by_its_arn_is_refused" {
  command = plan

  variables {
    log_bucket = "arn:aws:s3:::headgate-prod-logs"
  }

  expect_failures = [var.log_bucket]
}

run "two_addresses_in_one_are_refused" {
  command = plan

  variables {
    emails = ["a@example.com, b@example.com"]
  }

  expect_failures = [var.emails]
}

run "a_budget_of_nothing_is_refused" {
  command = plan

  variables {
    budgets = { all = 0 }
  }

  expect_failures = [var.budgets]
}

run "a_budget_for_an_unknown_service_is_refused" {
  command = plan

  variables {
    budgets = { Redshift = 100 }
  }

  expect_failures = [var.budgets]
}

run "an_anomaly_of_nothing_is_refused" {
  command = plan

  variables {
    anomaly_dollars = 0
  }

  expect_failures = [var.anomaly_dollars]
}

run "an_unknown_owner_is_refused" {
  command = plan

  variables {
    account_singletons = { storage_lens = "nobody" }
  }

  expect_failures = [var.account_singletons]
}
