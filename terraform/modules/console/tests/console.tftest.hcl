provider "aws" {
  region = "eu-central-1"
}

variables {
  prefix = "headgate-prod"
  key_arns = {
    console       = "arn:aws:kms:eu-central-1:123456789012:key/console"
    secrets       = "arn:aws:kms:eu-central-1:123456789012:key/secrets"
    control       = "arn:aws:kms:eu-central-1:123456789012:key/control"
    raw           = "arn:aws:kms:eu-central-1:123456789012:key/raw"
    processed     = "arn:aws:kms:eu-central-1:123456789012:key/processed"
    warehouse     = "arn:aws:kms:eu-central-1:123456789012:key/warehouse"
    observability = "arn:aws:kms:eu-central-1:123456789012:key/observability"
  }
  network = {
    vpc_id             = "vpc-1"
    subnet_ids         = ["subnet-a1", "subnet-b2"]
    security_group_ids = { console = "sg-c1", database = "sg-d1", balancer = "sg-b1" }
  }
  address = { name = "headgate.example.com", certificate_arn = "arn:aws:acm:eu-central-1:123456789012:certificate/c1" }
  sign_in = { issuer = "https://login.example.com/realms/company", group_roles = { "/data-operators" = "OPERATOR" } }
  release = "1.0.0"
  warehouse = {
    jdbc_url         = "jdbc:redshift://headgate-prod.abc.eu-central-1.redshift.amazonaws.com:5439/analytics"
    admin_secret_arn = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:redshift!headgate-prod-headgate_admin-AbCdEf"
    lake_role_arn    = "arn:aws:iam::123456789012:role/headgate-prod-lake"
    catalog_database = "headgate_prod_lake"
  }
  log_bucket      = "headgate-prod-logs-123456789012"
  alarm_topic_arn = "arn:aws:sns:eu-central-1:123456789012:headgate-prod-alarms"
}

run "the_console_is_private_and_speaks_tls" {
  command = plan

  assert {
    condition     = aws_lb.this.internal && aws_lb.this.enable_deletion_protection && aws_lb.this.drop_invalid_header_fields
    error_message = "The balancer is in the private network and cannot be deleted by mistake."
  }

  assert {
    condition     = aws_lb_listener.https.protocol == "HTTPS" && startswith(aws_lb_listener.https.ssl_policy, "ELBSecurityPolicy-TLS13-1-2")
    error_message = "The balancer speaks TLS 1.2 and 1.3 only."
  }

  assert {
    condition     = aws_lb_listener.https.default_action[0].type == "forward"
    error_message = "The balancer forwards; the console signs people in."
  }

  assert {
    condition     = aws_lb_target_group.this.stickiness[0].type == "lb_cookie" && aws_lb_target_group.this.stickiness[0].cookie_duration == 36000
    error_message = "A page stays with its console for as long as a session may last."
  }

  assert {
    condition     = aws_lb_target_group.this.health_check[0].path == "/actuator/health/readiness" && aws_lb_target_group.this.health_check[0].port == "8081"
    error_message = "A console is asked whether it is ready."
  }

  assert {
    condition     = aws_lb.this.access_logs[0].enabled && aws_lb.this.access_logs[0].bucket == "headgate-prod-logs-123456789012"
    error_message = "Every request is in the access log."
  }

  assert {
    condition     = length(aws_route53_record.this) == 0
    error_message = "Without a zone nobody's DNS is touched."
  }
}

run "two_consoles_side_by_side" {
  command = plan

  assert {
    condition     = aws_ecs_service.this.desired_count == 2 && aws_ecs_service.this.deployment_minimum_healthy_percent == 100
    error_message = "Two consoles run, also while a release comes."
  }

  assert {
    condition     = !aws_ecs_service.this.network_configuration[0].assign_public_ip && !aws_ecs_service.this.enable_execute_command
    error_message = "Tasks have no public address and nobody gets a shell in them."
  }

  assert {
    condition     = aws_ecs_service.this.deployment_circuit_breaker[0].rollback
    error_message = "A release that does not become healthy is taken back."
  }

  assert {
    condition     = aws_ecr_repository.this.image_tag_mutability == "IMMUTABLE" && aws_ecr_repository.this.image_scanning_configuration[0].scan_on_push
    error_message = "A tag means one image, which is scanned."
  }

  assert {
    condition     = one(aws_ecr_repository.this.encryption_configuration).kms_key == var.key_arns.console
    error_message = "Images are encrypted."
  }

  assert {
    condition     = one(aws_ecs_cluster.this.setting).value == "enhanced"
    error_message = "The cluster is measured."
  }

  assert {
    condition     = alltrue([for group in concat(values(aws_cloudwatch_log_group.task), values(aws_cloudwatch_log_group.database)) : group.kms_key_id == var.key_arns.observability && group.retention_in_days == 400])
    error_message = "Every log is encrypted and ends after 400 days."
  }
}

run "the_database_keeps_what_it_is_given" {
  command = plan

  assert {
    condition     = aws_db_instance.this.storage_encrypted && aws_db_instance.this.kms_key_id == var.key_arns.console
    error_message = "The database is encrypted."
  }

  assert {
    condition     = !aws_db_instance.this.publicly_accessible && aws_db_instance.this.multi_az
    error_message = "The database is private and in two zones."
  }

  assert {
    condition     = aws_db_instance.this.deletion_protection && !aws_db_instance.this.skip_final_snapshot && aws_db_instance.this.backup_retention_period == 14
    error_message = "The database cannot be deleted by mistake, and has backups for two weeks."
  }

  assert {
    condition     = aws_db_instance.this.manage_master_user_password && aws_db_instance.this.master_user_secret_kms_key_id == var.key_arns.console
    error_message = "Only Secrets Manager knows the password."
  }

  assert {
    condition     = one([for parameter in aws_db_parameter_group.this.parameter : parameter.value if parameter.name == "rds.force_ssl"]) == "1"
    error_message = "The database speaks TLS only."
  }

  assert {
    condition     = aws_secretsmanager_secret_rotation.database.rotation_rules[0].schedule_expression == "cron(0 3 ? * SUN#1 *)" && aws_scheduler_schedule.refresh.schedule_expression == "cron(0 4 ? * SUN#1 *)"
    error_message = "The consoles are started afresh after the password has changed."
  }
}

run "each_role_has_its_one_duty" {
  command = plan

  assert {
    condition     = alltrue([for role in module.role : alltrue([for statement in jsondecode(role.document).Statement : !contains(flatten([statement.Resource]), "*") || statement.Sid == "LookAtTheAccount"])])
    error_message = "No duty has the resource *, but for calls about an account, which have no other."
  }

  assert {
    condition = alltrue([for statement in jsondecode(module.role["console"].document).Statement :
      alltrue([for action in flatten([statement.Action]) : can(regex("^[a-z0-9]+:(Get|List|Describe)", action))])
      if startswith(statement.Sid, "LookAt") && statement.Sid != "LookAtOtherAccounts"
    ])
    error_message = "Whoever looks changes nothing."
  }

  assert {
    condition     = one([for statement in jsondecode(module.role["console"].document).Statement : statement.Resource if contains(flatten([statement.Action]), "sts:AssumeRole")]) == "arn:aws:iam::*:role/headgate-prod-posture"
    error_message = "In other accounts the console takes the one role that is made for it."
  }

  assert {
    condition     = !contains(flatten([for statement in jsondecode(module.role["console"].document).Statement : statement.Action]), "secretsmanager:GetSecretValue")
    error_message = "The console sets secrets and can read none."
  }

  assert {
    condition     = alltrue([for statement in jsondecode(module.role["console"].document).Statement : statement.Condition.StringEquals["iam:PassedToService"] == "scheduler.amazonaws.com" if contains(flatten([statement.Action]), "iam:PassRole")])
    error_message = "The console lends the scheduler's role to the scheduler alone."
  }

  assert {
    condition     = alltrue([for statement in jsondecode(module.role["console"].document).Statement : !contains(flatten([statement.Action]), "s3:PutObject") || alltrue([for resource in flatten([statement.Resource]) : startswith(resource, "arn:aws:s3:::headgate-prod-control-123456789012/")])])
    error_message = "The console writes into the control bucket alone."
  }

  assert {
    condition     = toset(flatten([for statement in jsondecode(module.role["refresh"].document).Statement : statement.Action])) == toset(["ecs:UpdateService"])
    error_message = "Who starts the consoles afresh may do nothing else."
  }

  assert {
    condition     = anytrue([for statement in jsondecode(module.role["migrate"].document).Statement : contains(flatten([statement.Resource]), "arn:aws:redshift:eu-central-1:123456789012:dbuser:headgate-prod/headgate_owner")])
    error_message = "The migration comes in as the owner of the tables."
  }
}

run "changes_of_buckets_reach_the_console" {
  command = plan

  assert {
    condition     = alltrue([for queue in [aws_sqs_queue.posture, aws_sqs_queue.posture_dead_letters] : queue.kms_master_key_id == var.key_arns.observability])
    error_message = "Both queues are encrypted."
  }

  assert {
    condition     = jsondecode(aws_sqs_queue.posture.redrive_policy) == { deadLetterTargetArn = "arn:aws:sqs:eu-central-1:123456789012:headgate-prod-posture-dead-letters", maxReceiveCount = 5 }
    error_message = "What could not be looked at five times is kept aside."
  }

  assert {
    condition     = aws_sqs_queue.posture.message_retention_seconds == 345600 && aws_sqs_queue.posture_dead_letters.message_retention_seconds == 1209600 && aws_sqs_queue.posture.visibility_timeout_seconds == 300
    error_message = "Messages are kept for four days, those set aside for a fortnight."
  }

  assert {
    condition     = jsondecode(aws_cloudwatch_event_rule.posture.event_pattern).detail.eventName == [{ prefix = "CreateBucket" }, { prefix = "DeleteBucket" }, { prefix = "PutBucket" }] && jsondecode(aws_cloudwatch_event_rule.posture.event_pattern).source == ["aws.s3"]
    error_message = "The rule hears of buckets that are made, deleted and configured, and of no object."
  }

  assert {
    condition     = jsondecode(aws_cloudwatch_event_rule.posture.event_pattern).detail.errorCode == [{ exists = false }] && jsondecode(aws_cloudwatch_event_rule.posture.event_pattern).detail.requestParameters.bucketName == [{ exists = true }]
    error_message = "What AWS refused has changed nothing, and what names no bucket is about none."
  }

  assert {
    condition = anytrue([for statement in jsondecode(aws_sqs_queue_policy.posture.policy).Statement :
      statement.Effect == "Allow" && statement.Principal == { Service = "events.amazonaws.com" } && statement.Action == "sqs:SendMessage" && try(statement.Condition.ArnEquals["aws:SourceArn"], "") == "arn:aws:events:eu-central-1:123456789012:rule/headgate-prod-posture"
    ])
    error_message = "The rule, and no other, fills the queue."
  }

  assert {
    condition = alltrue([for policy in [aws_sqs_queue_policy.posture.policy, aws_sqs_queue_policy.posture_dead_letters.policy] : anytrue([for statement in jsondecode(policy).Statement :
      statement.Effect == "Deny" && statement.Principal == "*" && statement.Action == "sqs:*" && try(statement.Condition.Bool["aws:SecureTransport"], "") == "false"
    ])])
    error_message = "The queues speak TLS only."
  }

  assert {
    condition     = aws_cloudwatch_metric_alarm.this["unseen"].threshold == 0 && aws_cloudwatch_metric_alarm.this["unseen"].dimensions.QueueName == "headgate-prod-posture-dead-letters"
    error_message = "Somebody is told of a change that could not be looked at."
  }
}

run "a_zone_knows_the_console" {
  command = plan

  variables {
    address = { name = "headgate.example.com", certificate_arn = "arn:aws:acm:eu-central-1:123456789012:certificate/c1", zone_id = "Z1" }
  }

  assert {
    condition     = aws_route53_record.this[0].name == "headgate.example.com" && aws_route53_record.this[0].type == "A"
    error_message = "The zone has the console's name."
  }
}

run "a_key_given_by_its_alias" {
  command = plan

  variables {
    key_arns = { console = "alias/console", secrets = "alias/secrets", control = "alias/control", raw = "alias/raw", processed = "alias/processed", warehouse = "alias/warehouse", observability = "alias/observability" }
  }

  expect_failures = [var.key_arns]
}

run "one_subnet_alone" {
  command = plan

  variables {
    network = { vpc_id = "vpc-1", subnet_ids = ["subnet-a1"], security_group_ids = { console = "sg-c1", database = "sg-d1", balancer = "sg-b1" } }
  }

  expect_failures = [var.network]
}

run "a_vpc_given_by_its_name" {
  command = plan

  variables {
    network = { vpc_id = "main", subnet_ids = ["subnet-a1", "subnet-b2"], security_group_ids = { console = "sg-c1", database = "sg-d1", balancer = "sg-b1" } }
  }

  expect_failures = [var.network]
}

run "a_name_with_a_scheme" {
  command = plan

  variables {
    address = { name = "https://headgate.example.com", certificate_arn = "arn:aws:acm:eu-central-1:123456789012:certificate/c1" }
  }

  expect_failures = [var.address]
}

run "no_certificate" {
  command = plan

  variables {
    address = { name = "headgate.example.com", certificate_arn = "" }
  }

  expect_failures = [var.address]
}

run "an_issuer_without_tls" {
  command = plan

  variables {
    sign_in = { issuer = "http://login.example.com" }
  }

  expect_failures = [var.sign_in]
}

run "a_group_that_may_everything" {
  command = plan

  variables {
    sign_in = { issuer = "https://login.example.com", group_roles = { ops = "ROOT" } }
  }

  expect_failures = [var.sign_in]
}

run "a_release_that_is_no_version" {
  command = plan

  variables {
    release = "latest"
  }

  expect_failures = [var.release]
}

run "one_console_alone" {
  command = plan

  variables {
    tasks = { count = 1 }
  }

  expect_failures = [var.tasks]
}

run "a_size_that_nobody_sells" {
  command = plan

  variables {
    tasks = { cpu = 1024, memory = 1024 }
  }

  expect_failures = [var.tasks]
}

run "a_class_of_another_service" {
  command = plan

  variables {
    database = { class = "t4g.medium" }
  }

  expect_failures = [var.database]
}

run "storage_that_may_not_grow" {
  command = plan

  variables {
    database = { storage = 100, storage_max = 50 }
  }

  expect_failures = [var.database]
}

run "backups_kept_for_no_time" {
  command = plan

  variables {
    backup_days = 0
  }

  expect_failures = [var.backup_days]
}

run "a_warehouse_that_is_none" {
  command = plan

  variables {
    warehouse = { jdbc_url = "jdbc:postgresql://h/d", admin_secret_arn = "a", lake_role_arn = "a", catalog_database = "d" }
  }

  expect_failures = [var.warehouse]
}

run "a_log_bucket_given_by_its_arn" {
  command = plan

  variables {
    log_bucket = "arn:aws:s3:::headgate-prod-logs-123456789012"
  }

  expect_failures = [var.log_bucket]
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
