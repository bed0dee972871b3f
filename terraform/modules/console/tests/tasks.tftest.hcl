# What the tasks are told holds names that AWS makes up; here they are made up in its place.
mock_provider "aws" {
  override_during = plan

  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }

  mock_data "aws_region" {
    defaults = { region = "eu-central-1" }
  }

  mock_resource "aws_db_instance" {
    defaults = {
      address            = "console.abc.eu-central-1.rds.amazonaws.com"
      port               = 5432
      master_user_secret = [{ secret_arn = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:rds!db-1-AbCdEf", kms_key_id = "k", secret_status = "active" }]
    }
  }

  mock_resource "aws_ecr_repository" {
    defaults = { repository_url = "123456789012.dkr.ecr.eu-central-1.amazonaws.com/headgate-prod-console" }
  }

  mock_resource "aws_secretsmanager_secret" {
    defaults = { arn = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:headgate/prod/console/oidc-client-AbCdEf" }
  }
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

run "a_console_is_told_where_everything_is" {
  command = plan

  assert {
    condition     = jsondecode(aws_ecs_task_definition.console.container_definitions)[0].image == "123456789012.dkr.ecr.eu-central-1.amazonaws.com/headgate-prod-console:1.0.0"
    error_message = "The console is the image of the release."
  }

  assert {
    condition     = jsondecode(aws_ecs_task_definition.console.container_definitions)[0].readonlyRootFilesystem && jsondecode(aws_ecs_task_definition.console.container_definitions)[0].user == "10001" && contains(jsondecode(aws_ecs_task_definition.console.container_definitions)[0].linuxParameters.capabilities.drop, "ALL")
    error_message = "The console is nobody on a file system that it cannot write to."
  }

  assert {
    condition     = jsondecode(one([for each in jsondecode(aws_ecs_task_definition.console.container_definitions)[0].environment : each.value if each.name == "SPRING_APPLICATION_JSON"])).headgate.estate["state-machine"] == "arn:aws:states:eu-central-1:123456789012:stateMachine:headgate-prod-pipeline"
    error_message = "The console is told the state machine."
  }

  assert {
    condition     = output.configuration.headgate.posture.queue == "https://sqs.eu-central-1.amazonaws.com/123456789012/headgate-prod-posture"
    error_message = "The console is told the queue of changed buckets."
  }

  assert {
    condition     = output.configuration.headgate.estate["check-function"] == "headgate-prod-check:live"
    error_message = "The console calls the check function by its alias."
  }

  assert {
    condition     = output.configuration.headgate.security["group-roles"] == "/data-operators=OPERATOR"
    error_message = "The console is told what groups may do."
  }

  assert {
    condition     = output.configuration.spring.datasource.url == "jdbc:postgresql://console.abc.eu-central-1.rds.amazonaws.com:5432/console?sslmode=verify-full&sslrootcert=/app/rds-ca.pem"
    error_message = "The console checks whom it speaks to at its database."
  }

  assert {
    condition     = !strcontains(jsonencode(output.configuration), "password")
    error_message = "No secret is in the configuration."
  }

  assert {
    condition     = one([for each in jsondecode(aws_ecs_task_definition.console.container_definitions)[0].secrets : each.valueFrom if each.name == "HEADGATE_DATABASE_PASSWORD"]) == "arn:aws:secretsmanager:eu-central-1:123456789012:secret:rds!db-1-AbCdEf:password::"
    error_message = "The database's password comes from where AWS keeps it."
  }

  assert {
    condition     = jsondecode(aws_ecs_task_definition.console.container_definitions)[0].logConfiguration.options["awslogs-group"] == "/aws/ecs/headgate-prod-console"
    error_message = "The console writes into its log group."
  }
}

run "migrations_make_users_first_and_then_tables" {
  command = plan

  assert {
    condition     = jsondecode(aws_ecs_task_definition.migrate.container_definitions)[1].dependsOn[0].containerName == "users" && jsondecode(aws_ecs_task_definition.migrate.container_definitions)[1].dependsOn[0].condition == "SUCCESS"
    error_message = "Tables wait for users."
  }

  assert {
    condition     = contains(jsondecode(aws_ecs_task_definition.migrate.container_definitions)[0].command, "headgate_admin") && contains(jsondecode(aws_ecs_task_definition.migrate.container_definitions)[0].command, "/app/sql/setup")
    error_message = "Users are made by the admin."
  }

  assert {
    condition     = contains(jsondecode(aws_ecs_task_definition.migrate.container_definitions)[1].command, "jdbc:redshift:iam://headgate-prod.abc.eu-central-1.redshift.amazonaws.com:5439/analytics?DbUser=headgate_owner")
    error_message = "Tables are made by their owner, who comes in by IAM."
  }

  assert {
    condition     = !can(jsondecode(aws_ecs_task_definition.migrate.container_definitions)[1].secrets)
    error_message = "The owner has no password."
  }

  assert {
    condition     = contains(jsondecode(aws_ecs_task_definition.migrate.container_definitions)[1].command, "lake_role=arn:aws:iam::123456789012:role/headgate-prod-lake")
    error_message = "The external schema gets the role for the lake."
  }
}
