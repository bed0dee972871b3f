# Brings the warehouse's tables up to date: a task that is run once a release and ends. First the users are made, as the admin, then the tables, as their owner, who comes in by IAM.

locals {
  migrate = ["java", "-cp", "/app/cli/*", "dev.headgate.cli.Migrate"]

  migrate_container = {
    image                  = "${aws_ecr_repository.this.repository_url}:${var.release}"
    user                   = "10001"
    readonlyRootFilesystem = true
    mountPoints            = [{ sourceVolume = "scratch", containerPath = "/tmp", readOnly = false }]
    linuxParameters        = { initProcessEnabled = true, capabilities = { drop = ["ALL"] } }
    entryPoint             = []
    logConfiguration = {
      logDriver = "awslogs"
      options   = { awslogs-group = aws_cloudwatch_log_group.task["migrate"].name, awslogs-region = module.names.region, awslogs-stream-prefix = "migrate" }
    }
  }
}

resource "aws_ecs_task_definition" "migrate" {
  family                   = "${var.prefix}-migrate"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024
  task_role_arn            = module.role["migrate"].arn
  execution_role_arn       = module.role["migrate-start"].arn

  runtime_platform {
    cpu_architecture        = "ARM64"
    operating_system_family = "LINUX"
  }

  volume {
    name = "scratch"
  }

  container_definitions = jsonencode([
    merge(local.migrate_container, {
      name      = "users"
      essential = false
      command   = concat(local.migrate, ["--url", var.warehouse.jdbc_url, "--user", module.names.warehouse.admin, "--dir", "/app/sql/setup", "--schema", module.names.warehouse.admin])
      secrets   = [{ name = "HEADGATE_WAREHOUSE_PASSWORD", valueFrom = "${var.warehouse.admin_secret_arn}:password::" }]
    }),
    merge(local.migrate_container, {
      name      = "tables"
      essential = true
      dependsOn = [{ containerName = "users", condition = "SUCCESS" }]
      command = concat(local.migrate, [
        "--url", "${replace(var.warehouse.jdbc_url, "jdbc:redshift://", "jdbc:redshift:iam://")}?DbUser=${module.names.warehouse.users.owner}",
        "--user", module.names.warehouse.users.owner,
        "--dir", "/app/sql/migrations",
        "--set", "catalog_database=${var.warehouse.catalog_database}",
        "--set", "lake_role=${var.warehouse.lake_role_arn}",
      ])
    }),
  ])
}
