provider "aws" {
  region = "eu-central-1"
}

variables {
  prefix = "headgate-prod"
  key_arns = {
    warehouse     = "arn:aws:kms:eu-central-1:123456789012:key/warehouse"
    raw           = "arn:aws:kms:eu-central-1:123456789012:key/raw"
    processed     = "arn:aws:kms:eu-central-1:123456789012:key/processed"
    observability = "arn:aws:kms:eu-central-1:123456789012:key/observability"
  }
  network         = { subnet_ids = ["subnet-a1", "subnet-b2"], security_group_id = "sg-w1" }
  log_bucket      = "headgate-prod-logs-123456789012"
  alarm_topic_arn = "arn:aws:sns:eu-central-1:123456789012:headgate-prod-alarms"
}

run "the_cluster_of_the_estate" {
  command = plan

  assert {
    condition     = aws_redshift_cluster.this.cluster_identifier == "headgate-prod" && aws_redshift_cluster.this.database_name == "analytics"
    error_message = "The cluster is called as the estate and has its database."
  }

  assert {
    condition     = aws_redshift_cluster.this.node_type == "ra3.large" && aws_redshift_cluster.this.number_of_nodes == 2
    error_message = "Nodes are those of estate/warehouse.json."
  }

  assert {
    condition     = !aws_redshift_cluster.this.publicly_accessible && aws_redshift_cluster.this.enhanced_vpc_routing
    error_message = "The cluster has no public address and reaches the lake through the VPC."
  }

  assert {
    condition     = tobool(aws_redshift_cluster.this.encrypted) && aws_redshift_cluster.this.kms_key_id == var.key_arns.warehouse
    error_message = "The cluster is encrypted with its own key."
  }

  assert {
    condition     = aws_redshift_cluster.this.manage_master_password && aws_redshift_cluster.this.master_password_secret_kms_key_id == var.key_arns.warehouse
    error_message = "Only Secrets Manager knows the admin's password."
  }

  assert {
    condition     = !aws_redshift_cluster.this.skip_final_snapshot && aws_redshift_cluster.this.automated_snapshot_retention_period == 14
    error_message = "Snapshots are kept for two weeks, and a last one is taken."
  }

  assert {
    condition     = aws_redshift_cluster.this.availability_zone_relocation_enabled && !aws_redshift_cluster.this.multi_az
    error_message = "The cluster is moved when its zone fails."
  }

  assert {
    condition     = toset(keys(module.role)) == toset(["copy", "lake", "udf"])
    error_message = "The cluster reads the lake with two roles."
  }
}

run "every_connection_is_encrypted_and_every_statement_logged" {
  command = plan

  assert {
    condition     = one([for parameter in aws_redshift_parameter_group.this.parameter : parameter.value if parameter.name == "require_ssl"]) == "true"
    error_message = "TLS is required."
  }

  assert {
    condition     = one([for parameter in aws_redshift_parameter_group.this.parameter : parameter.value if parameter.name == "enable_user_activity_logging"]) == "true"
    error_message = "Statements are logged."
  }

  assert {
    condition     = aws_redshift_logging.this.bucket_name == "headgate-prod-logs-123456789012" && aws_redshift_logging.this.log_destination_type == "s3"
    error_message = "The audit log goes into the log bucket."
  }

  assert {
    condition     = aws_redshift_cluster.this.cluster_parameter_group_name == "headgate-prod"
    error_message = "The cluster uses the parameter group."
  }
}

run "the_queues_are_those_of_the_parameter" {
  command = plan

  assert {
    condition     = one([for parameter in aws_redshift_parameter_group.this.parameter : parameter.value if parameter.name == "wlm_json_configuration"]) == aws_ssm_parameter.wlm.insecure_value
    error_message = "The parameter group takes what the SSM parameter holds."
  }

  assert {
    condition     = jsondecode(aws_ssm_parameter.wlm.insecure_value)[0].query_group[0] == "analytics" && jsondecode(aws_ssm_parameter.wlm.insecure_value)[0].query_concurrency == 5 && jsondecode(aws_ssm_parameter.wlm.insecure_value)[0].memory_percent_to_use == 40
    error_message = "The analysts have a queue of five slots and 40 percent of the memory."
  }

  assert {
    condition     = anytrue([for queue in jsondecode(aws_ssm_parameter.wlm.insecure_value) : try(queue.short_query_queue, false)])
    error_message = "Short queries do not wait."
  }

  assert {
    condition     = alltrue([for queue in local.queues : queue.concurrency_scaling == "auto"])
    error_message = "Queues may take further clusters."
  }

  assert {
    condition     = aws_ssm_parameter.wlm.tier == "Advanced"
    error_message = "The parameter has room for the 8,000 characters that Redshift allows."
  }

  assert {
    condition     = toset(keys(aws_cloudwatch_metric_alarm.queue)) == toset(["analytics", "default"])
    error_message = "Each queue has an alarm."
  }
}

run "limits_and_snapshots" {
  command = plan

  assert {
    condition     = aws_redshift_usage_limit.this["concurrency-scaling"].limit_type == "time" && aws_redshift_usage_limit.this["concurrency-scaling"].amount == 60
    error_message = "Concurrency scaling has its free hour a day."
  }

  assert {
    condition     = aws_redshift_usage_limit.this["spectrum"].limit_type == "data-scanned"
    error_message = "Spectrum is limited by terabytes."
  }

  assert {
    condition     = toset(aws_redshift_snapshot_schedule.this.definitions) == toset(["rate(8 hours)"])
    error_message = "A snapshot is taken every eight hours."
  }

  assert {
    condition     = aws_cloudwatch_metric_alarm.cluster["health"].treat_missing_data == "breaching"
    error_message = "A cluster that says nothing is not well."
  }

  assert {
    condition     = alltrue([for alarm in aws_cloudwatch_metric_alarm.cluster : contains(alarm.alarm_actions, var.alarm_topic_arn)])
    error_message = "Every alarm reaches the topic."
  }

  assert {
    condition     = length(aws_redshift_scheduled_action.pause) == 0 && length(module.hours) == 0
    error_message = "The cluster is always on unless it has hours."
  }
}

run "the_roles_read_the_lake_and_nothing_else" {
  command = plan

  assert {
    condition     = alltrue([for role in module.role : alltrue([for statement in jsondecode(role.document).Statement : !contains(flatten([statement.Resource]), "*")])])
    error_message = "No resource is *."
  }

  assert {
    condition     = alltrue([for role in module.role : alltrue([for action in flatten([for statement in jsondecode(role.document).Statement : statement.Action]) : can(regex("^(s3:(Get|List)|kms:Decrypt|glue:Get|lambda:InvokeFunction$)", action))])])
    error_message = "The warehouse only reads."
  }
}

run "a_cluster_with_hours_in_two_zones" {
  command = plan

  variables {
    hours  = { resume = "cron(0 5 ? * MON-FRI *)", pause = "cron(0 19 ? * MON-FRI *)" }
    spread = "two_zones"
    nodes  = { type = "rg.xlarge", count = 4 }
  }

  assert {
    condition     = aws_redshift_scheduled_action.resume[0].schedule == "cron(0 5 ? * MON-FRI *)" && aws_redshift_scheduled_action.pause[0].schedule == "cron(0 19 ? * MON-FRI *)"
    error_message = "The cluster opens and closes at its hours."
  }

  assert {
    condition     = toset(flatten([for statement in jsondecode(module.hours[0].document).Statement : statement.Action])) == toset(["redshift:PauseCluster", "redshift:ResumeCluster"])
    error_message = "Who opens and closes may do nothing else."
  }

  assert {
    condition     = aws_redshift_cluster.this.multi_az && !aws_redshift_cluster.this.availability_zone_relocation_enabled
    error_message = "Two zones take the place of relocation."
  }

  assert {
    condition     = aws_cloudwatch_metric_alarm.cluster["health"].treat_missing_data == "notBreaching"
    error_message = "A paused cluster is no alarm."
  }

  assert {
    condition     = aws_redshift_cluster.this.node_type == "rg.xlarge" && aws_redshift_cluster.this.number_of_nodes == 4
    error_message = "Nodes can differ from the file."
  }
}

run "queues_that_are_no_json" {
  command = plan

  variables {
    wlm = "analytics: 5"
  }

  expect_failures = [var.wlm]
}

run "a_queue_that_is_no_object" {
  command = plan

  variables {
    wlm = "[5]"
  }

  expect_failures = [var.wlm]
}

run "queues_of_more_than_8000_characters" {
  command = plan

  variables {
    wlm = "[{\"name\": \"a\", \"user_group\": [\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"]}, {\"name\": \"default\", \"query_concurrency\": 5, \"memory_percent_to_use\": 60}]"
  }

  expect_failures = [var.wlm]
}

run "nine_queues" {
  command = plan

  variables {
    wlm = "[{\"name\": \"q0\", \"query_group\": [\"g0\"]}, {\"name\": \"q1\", \"query_group\": [\"g1\"]}, {\"name\": \"q2\", \"query_group\": [\"g2\"]}, {\"name\": \"q3\", \"query_group\": [\"g3\"]}, {\"name\": \"q4\", \"query_group\": [\"g4\"]}, {\"name\": \"q5\", \"query_group\": [\"g5\"]}, {\"name\": \"q6\", \"query_group\": [\"g6\"]}, {\"name\": \"q7\", \"query_group\": [\"g7\"]}, {\"name\": \"default\", \"query_concurrency\": 5, \"memory_percent_to_use\": 60}]"
  }

  expect_failures = [var.wlm]
}

run "a_field_that_redshift_does_not_know" {
  command = plan

  variables {
    wlm = "[{\"name\": \"a\", \"query_group\": [\"a\"], \"max_short_query_runtime_ms\": 5000}, {\"name\": \"default\", \"query_concurrency\": 5, \"memory_percent_to_use\": 60}]"
  }

  expect_failures = [var.wlm]
}

run "fifty_one_slots" {
  command = plan

  variables {
    wlm = "[{\"name\": \"a\", \"query_group\": [\"a\"], \"query_concurrency\": 46}, {\"name\": \"default\", \"query_concurrency\": 5, \"memory_percent_to_use\": 60}]"
  }

  expect_failures = [var.wlm]
}

run "a_queue_without_a_slot" {
  command = plan

  variables {
    wlm = "[{\"name\": \"a\", \"query_group\": [\"a\"], \"query_concurrency\": 0}, {\"name\": \"default\", \"query_concurrency\": 5, \"memory_percent_to_use\": 60}]"
  }

  expect_failures = [var.wlm]
}

run "a_hundred_and_one_percent_of_the_memory" {
  command = plan

  variables {
    wlm = "[{\"name\": \"a\", \"query_group\": [\"a\"], \"memory_percent_to_use\": 41}, {\"name\": \"default\", \"query_concurrency\": 5, \"memory_percent_to_use\": 60}]"
  }

  expect_failures = [var.wlm]
}

run "a_default_queue_with_a_group" {
  command = plan

  variables {
    wlm = "[{\"name\": \"a\", \"query_concurrency\": 5}, {\"name\": \"default\", \"query_concurrency\": 5, \"memory_percent_to_use\": 60, \"query_group\": [\"b\"]}]"
  }

  expect_failures = [var.wlm]
}

run "two_queues_with_one_name" {
  command = plan

  variables {
    wlm = "[{\"name\": \"default\", \"query_group\": [\"a\"]}, {\"name\": \"default\", \"query_concurrency\": 5, \"memory_percent_to_use\": 60}]"
  }

  expect_failures = [var.wlm]
}

run "twenty_six_rules" {
  command = plan

  variables {
    wlm = "[{\"name\": \"default\", \"query_concurrency\": 5, \"memory_percent_to_use\": 60, \"rules\": [{\"rule_name\": \"r0\", \"predicate\": [{\"metric_name\": \"query_execution_time\", \"operator\": \">\", \"value\": 1}], \"action\": \"log\"}, {\"rule_name\": \"r1\", \"predicate\": [{\"metric_name\": \"query_execution_time\", \"operator\": \">\", \"value\": 1}], \"action\": \"log\"}, {\"rule_name\": \"r2\", \"predicate\": [{\"metric_name\": \"query_execution_time\", \"operator\": \">\", \"value\": 1}], \"action\": \"log\"}, {\"rule_name\": \"r3\", \"predicate\": [{\"metric_name\": \"query_execution_time\", \"operator\": \">\", \"value\": 1}], \"action\": \"log\"}, {\"rule_name\": \"r4\", \"predicate\": [{\"metric_name\": \"query_execution_time\", \"operator\": \">\", \"value\": 1}], \"action\": \"log\"}, {\"rule_name\": \"r5\", \"predicate\": [{\"metric_name\": \"query_execution_time\", \"operator\": \">\", \"value\": 1}], \"action\": \"log\"}, {\"rule_name\": \"r6\", \"predicate\": [{\"metric_name\": \"query_execution_time\", \"operator\": \">\", \"value\": 1}], \"action\": \"log\"}, {\"rule_name\": \"r7\", \"predicate\": [{\"metric_name\": \"query_execution_time\", \"operator\": \">\", \"value\": 1}], \"action\": \"log\"}, {\"rule_name\": \"r8\", \"predicate\": [{\"metric_name\": \"query_execution_time\", \"operator\": \">\", \"value\": 1}], \"action\": \"log\"}, {\"rule_name\": \"r9\", \"predicate\": [{\"metric_name\": \"query_execution_time\", \"operator\": \">\", \"value\": 1}], \"action\": \"log\"}, {\"rule_name\": \"r10\", \"predicate\": [{\"metric_name\": \"query_execution_time\", \"operator\": \">\", \"value\": 1}], \"action\": \"log\"}, {\"rule_name\": \"r11\", \"predicate\": [{\"metric_name\": \"query_execution_time\", \"operator\": \">\", \"value\": 1}], \"action\": \"log\"}, {\"rule_name\": \"r12\", \"predicate\": [{\"metric_name\": \"query_execution_time\", \"operator\": \">\", \"value\": 1}], \"action\": \"log\"}, {\"rule_name\": \"r13\", \"predicate\": [{\"metric_name\": \"query_execution_time\", \"operator\": \">\", \"value\": 1}], \"action\": \"log\"}, {\"rule_name\": \"r14\", \"predicate\": [{\"metric_name\": \"query_execution_time\", \"operator\": \">\", \"value\": 1}], \"action\": \"log\"}, {\"rule_name\": \"r15\", \"predicate\": [{\"metric_name\": \"query_execution_time\", \"operator\": \">\", \"value\": 1}], \"action\": \"log\"}, {\"rule_name\": \"r16\", \"predicate\": [{\"metric_name\": \"query_execution_time\", \"operator\": \">\", \"value\": 1}], \"action\": \"log\"}, {\"rule_name\": \"r17\", \"predicate\": [{\"metric_name\": \"query_execution_time\", \"operator\": \">\", \"value\": 1}], \"action\": \"log\"}, {\"rule_name\": \"r18\", \"predicate\": [{\"metric_name\": \"query_execution_time\", \"operator\": \">\", \"value\": 1}], \"action\": \"log\"}, {\"rule_name\": \"r19\", \"predicate\": [{\"metric_name\": \"query_execution_time\", \"operator\": \">\", \"value\": 1}], \"action\": \"log\"}, {\"rule_name\": \"r20\", \"predicate\": [{\"metric_name\": \"query_execution_time\", \"operator\": \">\", \"value\": 1}], \"action\": \"log\"}, {\"rule_name\": \"r21\", \"predicate\": [{\"metric_name\": \"query_execution_time\", \"operator\": \">\", \"value\": 1}], \"action\": \"log\"}, {\"rule_name\": \"r22\", \"predicate\": [{\"metric_name\": \"query_execution_time\", \"operator\": \">\", \"value\": 1}], \"action\": \"log\"}, {\"rule_name\": \"r23\", \"predicate\": [{\"metric_name\": \"query_execution_time\", \"operator\": \">\", \"value\": 1}], \"action\": \"log\"}, {\"rule_name\": \"r24\", \"predicate\": [{\"metric_name\": \"query_execution_time\", \"operator\": \">\", \"value\": 1}], \"action\": \"log\"}, {\"rule_name\": \"r25\", \"predicate\": [{\"metric_name\": \"query_execution_time\", \"operator\": \">\", \"value\": 1}], \"action\": \"log\"}]}]"
  }

  expect_failures = [var.wlm]
}

run "a_rule_with_a_metric_that_does_not_exist" {
  command = plan

  variables {
    wlm = "[{\"name\": \"default\", \"query_concurrency\": 5, \"memory_percent_to_use\": 60, \"rules\": [{\"rule_name\": \"r\", \"predicate\": [{\"metric_name\": \"rows\", \"operator\": \">\", \"value\": 1}], \"action\": \"log\"}]}]"
  }

  expect_failures = [var.wlm]
}

run "a_priority_that_does_not_exist" {
  command = plan

  variables {
    wlm = "[{\"name\": \"default\", \"query_concurrency\": 5, \"memory_percent_to_use\": 60, \"priority\": \"urgent\"}]"
  }

  expect_failures = [var.wlm]
}

run "short_queries_as_redshift_chooses" {
  command = plan

  variables {
    wlm = "[{\"name\": \"default\", \"query_concurrency\": 5, \"memory_percent_to_use\": 60}, {\"short_query_queue\": true}]"
  }

  assert {
    condition     = length(jsondecode(aws_ssm_parameter.wlm.insecure_value)) == 2
    error_message = "Short queries need no limit of one's own."
  }
}

run "a_short_query_of_a_minute" {
  command = plan

  variables {
    wlm = "[{\"name\": \"default\", \"query_concurrency\": 5, \"memory_percent_to_use\": 60}, {\"short_query_queue\": true, \"max_execution_time\": 60000}]"
  }

  expect_failures = [var.wlm]
}

run "a_key_given_by_its_alias" {
  command = plan

  variables {
    key_arns = { warehouse = "alias/warehouse", raw = "alias/raw", processed = "alias/processed", observability = "alias/observability" }
  }

  expect_failures = [var.key_arns]
}

run "one_subnet_alone" {
  command = plan

  variables {
    network = { subnet_ids = ["subnet-a1"], security_group_id = "sg-w1" }
  }

  expect_failures = [var.network]
}

run "a_security_group_given_by_its_name" {
  command = plan

  variables {
    network = { subnet_ids = ["subnet-a1", "subnet-b2"], security_group_id = "warehouse" }
  }

  expect_failures = [var.network]
}

run "a_log_bucket_given_by_its_arn" {
  command = plan

  variables {
    log_bucket = "arn:aws:s3:::headgate-prod-logs-123456789012"
  }

  expect_failures = [var.log_bucket]
}

run "nodes_that_keep_data_on_themselves" {
  command = plan

  variables {
    nodes = { type = "dc2.large" }
  }

  expect_failures = [var.nodes]
}

run "one_node_alone" {
  command = plan

  variables {
    nodes = { count = 1 }
  }

  expect_failures = [var.nodes]
}

run "eleven_further_clusters" {
  command = plan

  variables {
    scaling_clusters = 11
  }

  expect_failures = [var.scaling_clusters]
}

run "a_limit_of_nothing_known" {
  command = plan

  variables {
    usage_limits = { glue = { amount = 1 } }
  }

  expect_failures = [var.usage_limits]
}

run "a_limit_by_the_year" {
  command = plan

  variables {
    usage_limits = { spectrum = { amount = 1, period = "yearly" } }
  }

  expect_failures = [var.usage_limits]
}

run "a_snapshot_every_five_hours" {
  command = plan

  variables {
    snapshots = { every_hours = 5 }
  }

  expect_failures = [var.snapshots]
}

run "snapshots_kept_for_no_time" {
  command = plan

  variables {
    snapshots = { keep_days = 0 }
  }

  expect_failures = [var.snapshots]
}

run "who_may_decrypt" {
  command = plan

  assert {
    condition     = startswith(aws_redshiftdata_statement.decrypt.sql, "CREATE OR REPLACE EXTERNAL FUNCTION public.f_headgate_decrypt(varchar(65535)) RETURNS varchar(65535) STABLE LAMBDA 'headgate-prod-decrypt' IAM_ROLE 'arn:aws:iam::123456789012:role/headgate-prod-udf'")
    error_message = "The warehouse's function calls the Lambda function decrypt by a role of its own."
  }

  assert {
    condition     = aws_redshiftdata_statement.decrypt_for_nobody.sql == "REVOKE ALL ON FUNCTION public.f_headgate_decrypt(varchar(65535)) FROM PUBLIC"
    error_message = "Nobody may decrypt until the admin grants it."
  }

  assert {
    condition     = jsondecode(module.role["udf"].document).Statement == [{ Sid = "Decrypt", Effect = "Allow", Action = "lambda:InvokeFunction", Resource = "arn:aws:lambda:eu-central-1:123456789012:function:headgate-prod-decrypt" }]
    error_message = "The role calls that one function and nothing else."
  }
}

run "hours_without_a_cron" {
  command = plan

  variables {
    hours = { resume = "05:00", pause = "19:00" }
  }

  expect_failures = [var.hours]
}

run "a_spread_over_three_zones" {
  command = plan

  variables {
    spread = "three_zones"
  }

  expect_failures = [var.spread]
}

run "a_topic_given_by_its_name" {
  command = plan

  variables {
    alarm_topic_arn = "alarms"
  }

  expect_failures = [var.alarm_topic_arn]
}
