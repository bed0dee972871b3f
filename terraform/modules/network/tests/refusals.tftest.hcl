# Every validation refuses something, with a sentence.

provider "aws" {
  region = "eu-central-1"
}

variables {
  prefix = "headgate-prod"
  access = {
    console   = ["10.0.0.0/8"]
    warehouse = ["10.20.30.0/24"]
  }
  key_arn         = "arn:aws:kms:eu-central-1:123456789012:key/observability"
  alarm_topic_arn = "arn:aws:sns:eu-central-1:123456789012:headgate-prod-alarms"
}

run "a_prefix_with_an_underscore_is_refused" {
  command = plan

  variables {
    prefix = "headgate_prod"
  }

  expect_failures = [var.prefix]
}

run "a_public_range_for_the_vpc_is_refused" {
  command = plan

  variables {
    cidr = "198.51.100.0/22"
  }

  expect_failures = [var.cidr]
}

run "a_range_that_is_too_small_is_refused" {
  command = plan

  variables {
    cidr = "10.40.0.0/24"
  }

  expect_failures = [var.cidr]
}

run "something_that_is_no_range_is_refused" {
  command = plan

  variables {
    cidr = "10.40.0.0"
  }

  expect_failures = [var.cidr]
}

run "a_range_that_begins_in_the_middle_is_refused" {
  command = plan

  variables {
    cidr = "10.40.1.0/16"
  }

  expect_failures = [var.cidr]
}

run "one_availability_zone_is_refused" {
  command = plan

  variables {
    availability_zones = 1
  }

  expect_failures = [var.availability_zones]
}

run "an_unknown_number_of_gateways_is_refused" {
  command = plan

  variables {
    egress = { gateways = "none" }
  }

  expect_failures = [var.egress]
}

run "a_host_with_a_scheme_is_refused" {
  command = plan

  variables {
    egress = { hosts = ["https://api.example.com"] }
  }

  expect_failures = [var.egress]
}

run "an_unknown_endpoint_is_refused" {
  command = plan

  variables {
    interface_endpoints = ["kms", "logs", "secretsmanager", "sts", "sagemaker"]
  }

  expect_failures = [var.interface_endpoints]
}

run "endpoints_without_the_one_for_keys_are_refused" {
  command = plan

  variables {
    interface_endpoints = ["logs", "secretsmanager", "sts"]
  }

  expect_failures = [var.interface_endpoints]
}

run "access_from_the_whole_internet_is_refused" {
  command = plan

  variables {
    access = { console = ["0.0.0.0/0"] }
  }

  expect_failures = [var.access]
}

run "a_key_that_is_no_key_is_refused" {
  command = plan

  variables {
    key_arn = "observability"
  }

  expect_failures = [var.key_arn]
}

run "a_retention_of_no_days_is_refused" {
  command = plan

  variables {
    retention_days = 0
  }

  expect_failures = [var.retention_days]
}

run "an_alarm_topic_that_is_no_topic_is_refused" {
  command = plan

  variables {
    alarm_topic_arn = ""
  }

  expect_failures = [var.alarm_topic_arn]
}
