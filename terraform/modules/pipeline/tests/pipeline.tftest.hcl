provider "aws" {
  region = "eu-central-1"
}

variables {
  prefix   = "headgate-prod"
  key_arns = { observability = "arn:aws:kms:eu-central-1:123456789012:key/observability" }
  function_arns = {
    plan    = "arn:aws:lambda:eu-central-1:123456789012:function:headgate-prod-plan:live"
    ingest  = "arn:aws:lambda:eu-central-1:123456789012:function:headgate-prod-ingest:live"
    commit  = "arn:aws:lambda:eu-central-1:123456789012:function:headgate-prod-commit:live"
    load    = "arn:aws:lambda:eu-central-1:123456789012:function:headgate-prod-load:live"
    publish = "arn:aws:lambda:eu-central-1:123456789012:function:headgate-prod-publish:live"
  }
  alarm_topic_arn = "arn:aws:sns:eu-central-1:123456789012:headgate-prod-alarms"
}

run "the_state_machine_of_the_estate" {
  command = plan

  assert {
    condition     = aws_sfn_state_machine.this.name == "headgate-prod-pipeline" && aws_sfn_state_machine.this.type == "STANDARD"
    error_message = "The state machine is a standard one, called as the estate."
  }

  assert {
    condition     = jsondecode(aws_sfn_state_machine.this.definition).States.PlanSlices.Parameters.FunctionName == var.function_arns.plan
    error_message = "The states call the functions by their alias."
  }

  assert {
    condition     = jsondecode(aws_sfn_state_machine.this.definition).States.ETLProcess.Resource == "arn:aws:states:::glue:startJobRun.sync" && jsondecode(aws_sfn_state_machine.this.definition).States.ETLProcess.Parameters.JobName == "headgate-prod-etl"
    error_message = "The job is waited for."
  }

  assert {
    condition     = jsondecode(aws_sfn_state_machine.this.definition).States.StartCrawler.Parameters.Name == "headgate-prod-raw"
    error_message = "The crawler is the catalog's."
  }

  assert {
    condition     = jsondecode(aws_sfn_state_machine.this.definition).States.LoadWarehouse.Parameters.DbUser == "headgate_loader"
    error_message = "The load runs as the loader."
  }

  assert {
    condition     = alltrue([for name, state in jsondecode(aws_sfn_state_machine.this.definition).States : contains(["Choice", "Pass", "Wait", "Fail"], state.Type) || can(state.Catch)])
    error_message = "Every state that calls something catches its failure."
  }

  assert {
    condition     = aws_sfn_state_machine.this.logging_configuration[0].level == "ALL" && aws_sfn_state_machine.this.logging_configuration[0].include_execution_data
    error_message = "Every step is logged."
  }

  assert {
    condition     = aws_sfn_state_machine.this.tracing_configuration[0].enabled
    error_message = "Runs are traced."
  }

  assert {
    condition     = aws_cloudwatch_log_group.this.kms_key_id == var.key_arns.observability && aws_cloudwatch_log_group.this.retention_in_days == 400
    error_message = "The log is encrypted and ends after 400 days."
  }
}

run "the_role_calls_what_the_states_call" {
  command = plan

  assert {
    condition     = toset(flatten([for statement in jsondecode(module.role.document).Statement : statement.Resource if contains(flatten([statement.Action]), "lambda:InvokeFunction")])) == toset(values(var.function_arns))
    error_message = "The role may call the five functions by their alias and no other."
  }

  assert {
    condition     = alltrue([for statement in jsondecode(module.role.document).Statement : !contains(flatten([statement.Resource]), "*") || can(statement.Condition)])
    error_message = "A resource * has a condition."
  }

  assert {
    condition     = alltrue([for statement in jsondecode(module.role.document).Statement : !contains(flatten([statement.Action]), "sns:Publish") || statement.Resource == "arn:aws:sns:eu-central-1:123456789012:headgate-prod-failures"])
    error_message = "The role tells the failure topic and no other."
  }
}

run "failures_are_told" {
  command = plan

  variables {
    emails = ["data@example.com"]
  }

  assert {
    condition     = aws_sns_topic.failures.name == "headgate-prod-failures" && aws_sns_topic.failures.kms_master_key_id == var.key_arns.observability
    error_message = "The topic is the one that the state machine names, and encrypted."
  }

  assert {
    condition     = anytrue([for statement in jsondecode(aws_sns_topic_policy.failures.policy).Statement : statement.Effect == "Deny" && try(statement.Condition.Bool["aws:SecureTransport"], "") == "false"])
    error_message = "The topic takes messages over TLS only."
  }

  assert {
    condition     = alltrue([for statement in jsondecode(aws_sns_topic_policy.failures.policy).Statement : statement.Principal.AWS == "arn:aws:iam::123456789012:role/headgate-prod-pipeline" if statement.Effect == "Allow"])
    error_message = "Only the pipeline may tell."
  }

  assert {
    condition     = toset(keys(aws_sns_topic_subscription.email)) == toset(["data@example.com"])
    error_message = "Who is named hears by mail."
  }
}

run "what_is_agreed_is_watched" {
  command = plan

  variables {
    sla = { run_minutes = 90, hours_without_a_success = 6, success_percent = 99 }
  }

  assert {
    condition     = aws_cloudwatch_metric_alarm.slow.threshold == 5400000
    error_message = "A run is slow after the agreed minutes, in milliseconds."
  }

  assert {
    condition     = aws_cloudwatch_metric_alarm.silent.treat_missing_data == "breaching" && aws_cloudwatch_metric_alarm.silent.evaluation_periods == 6
    error_message = "Hours without any run are hours without success."
  }

  assert {
    condition     = abs(aws_cloudwatch_metric_alarm.failing.threshold - 10) < 0.001
    error_message = "Ten times the room that 99 percent leaves is 10 percent."
  }

  assert {
    condition     = toset(keys(aws_cloudwatch_metric_alarm.end)) == toset(["timed-out", "aborted", "throttled"])
    error_message = "Ends that nobody asked for are alarms."
  }

  assert {
    condition     = alltrue([for alarm in concat(values(aws_cloudwatch_metric_alarm.end), [aws_cloudwatch_metric_alarm.slow, aws_cloudwatch_metric_alarm.silent, aws_cloudwatch_metric_alarm.failing]) : contains(alarm.alarm_actions, var.alarm_topic_arn)])
    error_message = "Every alarm reaches the topic."
  }
}

run "a_key_given_by_its_alias" {
  command = plan

  variables {
    key_arns = { observability = "alias/observability" }
  }

  expect_failures = [var.key_arns]
}

run "a_function_is_missing" {
  command = plan

  variables {
    function_arns = { plan = "arn:aws:lambda:eu-central-1:123456789012:function:headgate-prod-plan:live" }
  }

  expect_failures = [var.function_arns]
}

run "functions_without_their_alias" {
  command = plan

  variables {
    function_arns = { plan = "arn:aws:lambda:eu-central-1:123456789012:function:headgate-prod-plan", ingest = "arn:aws:lambda:eu-central-1:123456789012:function:headgate-prod-ingest", commit = "arn:aws:lambda:eu-central-1:123456789012:function:headgate-prod-commit", load = "arn:aws:lambda:eu-central-1:123456789012:function:headgate-prod-load", publish = "arn:aws:lambda:eu-central-1:123456789012:function:headgate-prod-publish" }
  }

  expect_failures = [var.function_arns]
}

run "a_run_of_two_days" {
  command = plan

  variables {
    sla = { run_minutes = 2880 }
  }

  expect_failures = [var.sla]
}

run "no_hour_without_a_success" {
  command = plan

  variables {
    sla = { hours_without_a_success = 0 }
  }

  expect_failures = [var.sla]
}

run "no_failure_at_all" {
  command = plan

  variables {
    sla = { success_percent = 100 }
  }

  expect_failures = [var.sla]
}

run "a_mail_address_without_a_host" {
  command = plan

  variables {
    emails = ["data"]
  }

  expect_failures = [var.emails]
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
    alarm_topic_arn = "alarms"
  }

  expect_failures = [var.alarm_topic_arn]
}
