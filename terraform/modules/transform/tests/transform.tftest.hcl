provider "aws" {
  region = "eu-central-1"
}

variables {
  prefix = "headgate-prod"
  key_arns = {
    control       = "arn:aws:kms:eu-central-1:123456789012:key/control"
    raw           = "arn:aws:kms:eu-central-1:123456789012:key/raw"
    processed     = "arn:aws:kms:eu-central-1:123456789012:key/processed"
    secrets       = "arn:aws:kms:eu-central-1:123456789012:key/secrets"
    observability = "arn:aws:kms:eu-central-1:123456789012:key/observability"
  }
  release                = "1.0.0"
  control_bucket         = "headgate-prod-control-123456789012"
  security_configuration = "headgate-prod-lake"
  connection             = "headgate-prod-network"
  alarm_topic_arn        = "arn:aws:sns:eu-central-1:123456789012:headgate-prod-alarms"
}

run "the_job_of_the_estate" {
  command = plan

  assert {
    condition     = aws_glue_job.this["etl"].name == "headgate-prod-etl"
    error_message = "The job is the one that the state machine starts."
  }

  assert {
    condition     = aws_glue_job.this["etl"].glue_version == "6.0" && aws_glue_job.this["etl"].worker_type == "G.2X"
    error_message = "The job runs on Glue 6.0 and G.2X workers."
  }

  assert {
    condition     = aws_glue_job.this["etl"].default_arguments["--class"] == "dev.headgate.glue.RawToProcessed"
    error_message = "The job's class is that of estate/jobs.json."
  }

  assert {
    condition     = aws_glue_job.this["etl"].default_arguments["--enable-auto-scaling"] == "true" && aws_glue_job.this["etl"].default_arguments["--enable-job-insights"] == "true"
    error_message = "Auto scaling and job insights are on."
  }

  assert {
    condition     = aws_glue_job.this["etl"].default_arguments["--enable-metrics"] == "true" && aws_glue_job.this["etl"].default_arguments["--enable-observability-metrics"] == "true"
    error_message = "Metrics are on."
  }

  assert {
    condition = alltrue([
      aws_glue_job.this["etl"].default_arguments["--raw_bucket"] == "headgate-prod-raw-123456789012",
      aws_glue_job.this["etl"].default_arguments["--processed_bucket"] == "headgate-prod-processed-123456789012",
      aws_glue_job.this["etl"].default_arguments["--control_bucket"] == "headgate-prod-control-123456789012",
    ])
    error_message = "The job is told the estate's buckets."
  }

  assert {
    condition     = aws_glue_job.this["etl"].default_arguments["--extra-jars"] == "s3://headgate-prod-control-123456789012/artifacts/1.0.0/glue-jobs.jar"
    error_message = "The job's jar is that of the release."
  }

  assert {
    condition     = aws_glue_job.this["etl"].security_configuration == "headgate-prod-lake" && contains(aws_glue_job.this["etl"].connections, "headgate-prod-network")
    error_message = "The job works under the security configuration and from inside the VPC."
  }

  assert {
    condition     = aws_glue_job.this["etl"].max_retries == 0 && aws_glue_job.this["etl"].execution_property[0].max_concurrent_runs == 8
    error_message = "The state machine repeats, not Glue; eight runs may go on at once."
  }

  assert {
    condition     = aws_s3_object.script["etl"].key == "jobs/etl.scala" && aws_s3_object.script["etl"].kms_key_id == var.key_arns.control
    error_message = "The script lies in the control bucket under its key."
  }
}

run "the_jobs_role_touches_its_zones_only" {
  command = plan

  assert {
    condition     = aws_glue_job.this["etl"].default_arguments["--column_keys"] == "headgate/prod/columns"
    error_message = "The job is told where the keys of protected columns are."
  }

  assert {
    condition = alltrue([
      for statement in jsondecode(module.role["etl"].document).Statement :
      !contains(flatten([statement.Resource]), "*")
    ])
    error_message = "The duty's document has no resource *."
  }

  assert {
    condition = alltrue([
      for statement in jsondecode(module.role["etl"].document).Statement :
      !contains(flatten([statement.Action]), "s3:PutObject") || alltrue([for resource in flatten([statement.Resource]) : startswith(resource, "arn:aws:s3:::headgate-prod-processed-123456789012/")])
    ])
    error_message = "The job writes into the processed zone and nowhere else."
  }
}

run "failures_and_slowness_are_told" {
  command = plan

  assert {
    condition     = toset(jsondecode(aws_cloudwatch_event_rule.job_failed.event_pattern).detail.state) == toset(["FAILED", "TIMEOUT", "STOPPED"])
    error_message = "Every end but success is told."
  }

  assert {
    condition     = aws_cloudwatch_event_target.job_failed.arn == var.alarm_topic_arn && aws_cloudwatch_event_target.job_slow.arn == var.alarm_topic_arn
    error_message = "Failures and slowness reach the topic."
  }

  assert {
    condition     = aws_glue_job.this["etl"].notification_property[0].notify_delay_after == 60
    error_message = "A run is slow at half of its time limit."
  }
}

run "the_published_rules" {
  command = plan

  assert {
    condition     = aws_glue_data_quality_ruleset.this["sales_fact"].name == "headgate-prod-sales_fact"
    error_message = "Each file of estate/quality is a rule set."
  }

  assert {
    condition     = strcontains(aws_glue_data_quality_ruleset.this["sales_fact"].ruleset, "IsComplete \"transaction_id\"")
    error_message = "The rule set has the file's rules."
  }
}

run "a_larger_job" {
  command = plan

  variables {
    jobs    = { etl = { worker_type = "G.4X", workers = 40 } }
    quality = { orders = "Rules = [ IsComplete \"id\" ]" }
  }

  assert {
    condition     = aws_glue_job.this["etl"].worker_type == "G.4X" && aws_glue_job.this["etl"].number_of_workers == 40 && aws_glue_job.this["etl"].timeout == 120
    error_message = "What is set differs, and the rest is that of estate/jobs.json."
  }

  assert {
    condition     = toset(keys(aws_glue_data_quality_ruleset.this)) == toset(["orders"])
    error_message = "Rule sets that are given replace the published ones."
  }
}

run "a_key_given_by_its_alias" {
  command = plan

  variables {
    key_arns = { control = "alias/control", raw = "alias/raw", processed = "alias/processed", secrets = "alias/secrets", observability = "alias/observability" }
  }

  expect_failures = [var.key_arns]
}

run "a_release_that_is_no_version" {
  command = plan

  variables {
    release = "latest"
  }

  expect_failures = [var.release]
}

run "no_security_configuration" {
  command = plan

  variables {
    security_configuration = ""
  }

  expect_failures = [var.security_configuration]
}

run "no_connection" {
  command = plan

  variables {
    connection = ""
  }

  expect_failures = [var.connection]
}

run "a_job_that_does_not_exist" {
  command = plan

  variables {
    jobs = { elt = {} }
  }

  expect_failures = [var.jobs]
}

run "a_worker_that_does_not_exist" {
  command = plan

  variables {
    jobs = { etl = { worker_type = "G.3X" } }
  }

  expect_failures = [var.jobs]
}

run "one_worker_alone" {
  command = plan

  variables {
    jobs = { etl = { workers = 1 } }
  }

  expect_failures = [var.jobs]
}

run "two_days_for_one_run" {
  command = plan

  variables {
    jobs = { etl = { timeout_minutes = 2880 } }
  }

  expect_failures = [var.jobs]
}

run "no_run_at_all" {
  command = plan

  variables {
    jobs = { etl = { concurrent_runs = 0 } }
  }

  expect_failures = [var.jobs]
}

run "rules_that_are_no_rules" {
  command = plan

  variables {
    quality = { orders = "IsComplete \"id\"" }
  }

  expect_failures = [var.quality]
}

run "a_topic_given_by_its_name" {
  command = plan

  variables {
    alarm_topic_arn = "alarms"
  }

  expect_failures = [var.alarm_topic_arn]
}

run "a_control_bucket_given_by_its_arn" {
  command = plan

  variables {
    control_bucket = "arn:aws:s3:::headgate-prod-control-123456789012"
  }

  expect_failures = [var.control_bucket]
}
