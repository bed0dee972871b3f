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
  package         = { bucket = "headgate-prod-control-123456789012", key = "artifacts/1.0.0/ingest.zip" }
  network         = { subnet_ids = ["subnet-a1", "subnet-b2"], security_group_id = "sg-f1" }
  alarm_topic_arn = "arn:aws:sns:eu-central-1:123456789012:headgate-prod-alarms"
}

run "the_functions_of_the_estate" {
  command = plan

  assert {
    condition     = toset(keys(aws_lambda_function.this)) == toset(["plan", "ingest", "commit", "load", "publish", "check", "decrypt", "rotate"])
    error_message = "There is one function for each entry of estate/functions.json."
  }

  assert {
    condition     = alltrue([for function in aws_lambda_function.this : function.runtime == "java25" && toset(function.architectures) == toset(["arm64"])])
    error_message = "Functions run on java25 and arm64."
  }

  assert {
    condition     = alltrue([for function in aws_lambda_function.this : function.snap_start[0].apply_on == "PublishedVersions" && function.publish])
    error_message = "A snapshot is made of every published version."
  }

  assert {
    condition     = aws_lambda_function.this["ingest"].memory_size == 1024 && aws_lambda_function.this["ingest"].timeout == 900
    error_message = "Memory and time limit are those of estate/functions.json."
  }

  assert {
    condition     = aws_lambda_function.this["ingest"].reserved_concurrent_executions >= 40
    error_message = "One run has up to 40 lanes, so ingest needs room for at least 40 calls."
  }

  assert {
    condition     = sum([for function in aws_lambda_function.this : function.reserved_concurrent_executions]) <= 900
    error_message = "An account has 1,000 concurrent calls and keeps 100 for everything else."
  }

  assert {
    condition     = aws_lambda_function.this["plan"].environment[0].variables["HEADGATE_CONTROL_BUCKET"] == "headgate-prod-control-123456789012"
    error_message = "Functions are told the estate's buckets."
  }

  assert {
    condition     = alltrue([for function in aws_lambda_function.this : length(function.vpc_config[0].subnet_ids) == 2 && function.kms_key_arn == var.key_arns.secrets])
    error_message = "Functions live in the private subnets and their environment is under the key secrets."
  }

  assert {
    condition     = aws_secretsmanager_secret.columns.name == "headgate/prod/columns" && aws_secretsmanager_secret.columns.kms_key_id == var.key_arns.secrets && aws_secretsmanager_secret.columns.recovery_window_in_days == 30
    error_message = "The column keys are a secret under the key secrets that can be taken back for 30 days."
  }

  assert {
    condition = jsondecode(aws_secretsmanager_secret_policy.columns.policy).Statement[0].Effect == "Deny" && toset(jsondecode(aws_secretsmanager_secret_policy.columns.policy).Statement[0].Condition.ArnNotEquals["aws:PrincipalArn"]) == toset([
      "arn:aws:iam::123456789012:role/headgate-prod-etl", "arn:aws:iam::123456789012:role/headgate-prod-decrypt", "arn:aws:iam::123456789012:role/headgate-prod-rotate"
    ])
    error_message = "Nobody but the job, the decrypt function and the rotation opens the column keys."
  }

  assert {
    condition     = aws_secretsmanager_secret_rotation.columns.rotation_rules[0].schedule_expression == "rate(30 days)" && aws_lambda_permission.rotation.principal == "secretsmanager.amazonaws.com" && aws_lambda_permission.rotation.source_account == "123456789012"
    error_message = "Secrets Manager, on behalf of this account alone, has the column keys rotated every month."
  }

  assert {
    condition     = aws_lambda_alias.live["check"].name == "live"
    error_message = "Everybody calls the alias live."
  }

  assert {
    condition     = alltrue([for key, group in aws_cloudwatch_log_group.function : group.name == "/aws/lambda/headgate-prod-${key}" && group.kms_key_id == var.key_arns.observability && group.retention_in_days == 400])
    error_message = "Each function's log group is under the key observability and ends after 400 days."
  }

  assert {
    condition     = aws_cloudwatch_metric_alarm.duration["plan"].threshold == 57000
    error_message = "The alarm on time goes off at 95 % of the limit."
  }

  assert {
    condition = alltrue([for alarm in concat(values(aws_cloudwatch_metric_alarm.errors), values(aws_cloudwatch_metric_alarm.throttles), [aws_cloudwatch_metric_alarm.schedule_dead_letters]) :
    contains(alarm.alarm_actions, var.alarm_topic_arn)])
    error_message = "Every alarm reaches the topic."
  }

  assert {
    condition     = length(aws_lambda_code_signing_config.this) == 0
    error_message = "Without signing profiles there is no code signing configuration."
  }
}

run "each_function_has_a_role_of_its_own" {
  command = plan

  assert {
    condition     = length(distinct([for role in module.role : role.name])) == 8
    error_message = "No two functions share a role."
  }

  assert {
    condition     = !strcontains(module.role["commit"].document, "secretsmanager")
    error_message = "Commit reads no secret."
  }

  assert {
    condition = alltrue([for key in ["plan", "ingest", "check"] : anytrue([
      for statement in jsondecode(module.role[key].document).Statement :
      contains(flatten([statement.Resource]), var.key_arns.secrets) && contains(flatten([statement.Action]), "kms:Decrypt")
    ])])
    error_message = "What reads secrets may decrypt with their key."
  }

  assert {
    condition = toset(flatten([for statement in jsondecode(module.scheduler.document).Statement : statement.Action])) == toset(
    ["states:StartExecution", "sqs:SendMessage", "kms:Decrypt", "kms:GenerateDataKey"])
    error_message = "A schedule may start a run and leave a message in the queue, and nothing else."
  }
}

run "what_a_schedule_could_not_start_is_kept" {
  command = plan

  assert {
    condition     = aws_scheduler_schedule_group.this.name == "headgate-prod"
    error_message = "The schedule group is called as the estate."
  }

  assert {
    condition     = aws_sqs_queue.schedule_dead_letters.kms_master_key_id == var.key_arns.observability && aws_sqs_queue.schedule_dead_letters.message_retention_seconds == 1209600
    error_message = "The queue is encrypted and keeps messages for 14 days, the longest that SQS allows."
  }

  assert {
    condition     = aws_cloudwatch_metric_alarm.schedule_dead_letters.threshold == 0
    error_message = "One message is an alarm."
  }
}

run "the_queue_takes_calls_over_tls_only" {
  command = plan

  assert {
    condition = anytrue([
      for statement in jsondecode(aws_sqs_queue_policy.schedule_dead_letters.policy).Statement :
      statement.Effect == "Deny" && statement.Condition.Bool["aws:SecureTransport"] == "false"
    ])
    error_message = "The queue's policy refuses calls without TLS."
  }
}

run "room_and_signatures_can_be_set" {
  command = plan

  variables {
    reserved_concurrency = { ingest = 400 }
    signing_profiles     = ["arn:aws:signer:eu-central-1:123456789012:/signing-profiles/headgate/abc"]
  }

  assert {
    condition     = aws_lambda_function.this["ingest"].reserved_concurrent_executions == 400 && aws_lambda_function.this["plan"].reserved_concurrent_executions == 10
    error_message = "Only the function named gets other room."
  }

  assert {
    condition     = aws_lambda_code_signing_config.this[0].policies[0].untrusted_artifact_on_deployment == "Enforce"
    error_message = "Code that nobody signed is refused, not only noted."
  }
}

run "a_key_given_by_its_alias" {
  command = plan

  variables {
    key_arns = { control = "alias/control", raw = "alias/raw", processed = "alias/processed", secrets = "alias/secrets", observability = "alias/observability" }
  }

  expect_failures = [var.key_arns]
}

run "a_package_that_is_no_zip" {
  command = plan

  variables {
    package = { bucket = "headgate-prod-control-123456789012", key = "artifacts/1.0.0/ingest.jar" }
  }

  expect_failures = [var.package]
}

run "one_subnet_alone" {
  command = plan

  variables {
    network = { subnet_ids = ["subnet-a1"], security_group_id = "sg-f1" }
  }

  expect_failures = [var.network]
}

run "a_security_group_given_by_its_name" {
  command = plan

  variables {
    network = { subnet_ids = ["subnet-a1", "subnet-b2"], security_group_id = "functions" }
  }

  expect_failures = [var.network]
}

run "no_room_at_all" {
  command = plan

  variables {
    reserved_concurrency = { ingest = 0 }
  }

  expect_failures = [var.reserved_concurrency]
}

run "room_for_a_function_that_does_not_exist" {
  command = plan

  variables {
    reserved_concurrency = { transform = 5 }
  }

  expect_failures = [var.reserved_concurrency]
}

run "a_signing_profile_without_a_version" {
  command = plan

  variables {
    signing_profiles = ["arn:aws:signer:eu-central-1:123456789012:/signing-profiles/headgate"]
  }

  expect_failures = [var.signing_profiles]
}

run "logs_kept_for_no_time" {
  command = plan

  variables {
    retention_days = 0
  }

  expect_failures = [var.retention_days]
}

run "a_topic_given_by_its_name" {
  command = plan

  variables {
    alarm_topic_arn = "headgate-prod-alarms"
  }

  expect_failures = [var.alarm_topic_arn]
}

run "column_keys_rotate_after_whole_days" {
  command = plan

  variables {
    column_key_days = 0
  }

  expect_failures = [var.column_key_days]
}
