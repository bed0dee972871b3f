# The console's own store. AWS keeps its password; the console is started afresh after each change of it.

locals {
  database_secret = aws_db_instance.this.master_user_secret[0].secret_arn
}

resource "aws_db_subnet_group" "this" {
  name        = local.name
  description = "The private subnets."
  subnet_ids  = var.network.subnet_ids
}

resource "aws_db_parameter_group" "this" {
  name        = local.name
  description = "TLS only; logs who connects, changes of tables, and statements of more than a second."
  family      = "postgres18"

  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }

  parameter {
    name  = "log_connections"
    value = "1"
  }

  parameter {
    name  = "log_disconnections"
    value = "1"
  }

  parameter {
    name  = "log_statement"
    value = "ddl"
  }

  parameter {
    name  = "log_min_duration_statement"
    value = "1000"
  }
}

resource "aws_cloudwatch_log_group" "database" {
  for_each = toset(["postgresql", "upgrade"])

  name              = "/aws/rds/instance/${local.name}/${each.key}"
  kms_key_id        = var.key_arns.observability
  retention_in_days = var.retention_days
}

resource "aws_db_instance" "this" {
  identifier                            = local.name
  engine                                = "postgres"
  engine_version                        = "18"
  instance_class                        = var.database.class
  db_name                               = "console"
  username                              = "headgate"
  manage_master_user_password           = true
  master_user_secret_kms_key_id         = var.key_arns.console
  storage_type                          = "gp3"
  allocated_storage                     = var.database.storage
  max_allocated_storage                 = var.database.storage_max
  storage_encrypted                     = true
  kms_key_id                            = var.key_arns.console
  multi_az                              = true
  publicly_accessible                   = false
  db_subnet_group_name                  = aws_db_subnet_group.this.name
  vpc_security_group_ids                = [var.network.security_group_ids.database]
  parameter_group_name                  = aws_db_parameter_group.this.name
  iam_database_authentication_enabled   = true
  ca_cert_identifier                    = "rds-ca-rsa2048-g1"
  backup_retention_period               = var.backup_days
  copy_tags_to_snapshot                 = true
  delete_automated_backups              = false
  deletion_protection                   = true
  skip_final_snapshot                   = false
  final_snapshot_identifier             = "${local.name}-final"
  auto_minor_version_upgrade            = true
  enabled_cloudwatch_logs_exports       = ["postgresql", "upgrade"]
  monitoring_interval                   = 60
  monitoring_role_arn                   = module.role["monitoring"].arn
  performance_insights_enabled          = true
  performance_insights_kms_key_id       = var.key_arns.console
  performance_insights_retention_period = 7

  # RDS would make the groups itself, without key and without end.
  depends_on = [aws_cloudwatch_log_group.database]

  lifecycle {
    # It holds the audit trail and the runs' history. terraform/README.md says how a teardown is done on purpose.
    prevent_destroy = true
  }
}

# The password changes on the first Sunday of the month between three and four (UTC) ...
resource "aws_secretsmanager_secret_rotation" "database" {
  secret_id          = local.database_secret
  rotate_immediately = false

  rotation_rules {
    schedule_expression = "cron(0 3 ? * SUN#1 *)"
    duration            = "1h"
  }
}

# ... and the consoles are replaced one by one right after, so that they know it. Until then open connections go on and new ones may be refused.
resource "aws_scheduler_schedule" "refresh" {
  # checkov:skip=CKV_AWS_297:The schedule's input is the name of a service and nothing that would have to be kept from anybody.
  name                = "${var.prefix}-console-refresh"
  description         = "Starts the consoles afresh after their database's password has changed."
  schedule_expression = "cron(0 4 ? * SUN#1 *)"

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = "arn:aws:scheduler:::aws-sdk:ecs:updateService"
    role_arn = module.role["refresh"].arn
    input    = jsonencode({ Cluster = local.name, Service = "console", ForceNewDeployment = true })
  }
}
