# The console: two tasks behind a balancer in the private network. It signs people in itself; the balancer only forwards.

module "names" {
  source = "../names"
  prefix = var.prefix
}

locals {
  name = "${var.prefix}-console"

  # The same file that `terraform output -json console` gives out; application.yaml of the console knows each name.
  configuration = templatefile("${module.names.estate_files}/console.json.tftpl", merge(
    module.names.template,
    {
      secrets_key    = var.key_arns.secrets
      check_function = "${var.prefix}-check:live"
      issuer         = var.sign_in.issuer
      audience       = var.sign_in.audience
      client_id      = var.sign_in.client_id
      group_roles    = join(",", [for group, role in var.sign_in.group_roles : "${group}=${role}"])
      database_url   = "jdbc:postgresql://${aws_db_instance.this.address}:${aws_db_instance.this.port}/${aws_db_instance.this.db_name}?sslmode=verify-full&sslrootcert=/app/rds-ca.pem"
      database_user  = aws_db_instance.this.username
    },
  ))
}

module "role" {
  source   = "../role"
  for_each = toset(["console", "console-start", "migrate", "migrate-start", "refresh", "monitoring"])

  prefix               = var.prefix
  duty                 = each.key
  key_arns             = var.key_arns
  permissions_boundary = var.permissions_boundary
}

resource "aws_ecr_repository" "this" {
  name                 = local.name
  image_tag_mutability = "IMMUTABLE"

  encryption_configuration {
    encryption_type = "KMS"
    kms_key         = var.key_arns.console
  }

  image_scanning_configuration {
    scan_on_push = true
  }
}

resource "aws_cloudwatch_log_group" "task" {
  for_each = toset(["console", "migrate"])

  name              = "/aws/ecs/${var.prefix}-${each.key}"
  kms_key_id        = var.key_arns.observability
  retention_in_days = var.retention_days
}

resource "aws_ecs_cluster" "this" {
  name = local.name

  setting {
    name  = "containerInsights"
    value = "enhanced"
  }
}

resource "aws_ecs_task_definition" "console" {
  family                   = local.name
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.tasks.cpu
  memory                   = var.tasks.memory
  task_role_arn            = module.role["console"].arn
  execution_role_arn       = module.role["console-start"].arn

  runtime_platform {
    cpu_architecture        = "ARM64"
    operating_system_family = "LINUX"
  }

  # The one place in the container that can be written to.
  volume {
    name = "scratch"
  }

  container_definitions = jsonencode([{
    name                   = "console"
    image                  = "${aws_ecr_repository.this.repository_url}:${var.release}"
    essential              = true
    user                   = "10001"
    readonlyRootFilesystem = true
    mountPoints            = [{ sourceVolume = "scratch", containerPath = "/tmp", readOnly = false }]
    linuxParameters        = { initProcessEnabled = true, capabilities = { drop = ["ALL"] } }
    portMappings           = [for port in [8080, 8081] : { containerPort = port, hostPort = port, protocol = "tcp" }]
    stopTimeout            = 60
    environment = [
      { name = "SPRING_APPLICATION_JSON", value = jsonencode(jsondecode(local.configuration)) },
      { name = "HEADGATE_CONSOLE_ADDRESS", value = "0.0.0.0" },
      { name = "HEADGATE_MANAGEMENT_ADDRESS", value = "0.0.0.0" },
    ]
    secrets = [
      { name = "HEADGATE_CLIENT_SECRET", valueFrom = aws_secretsmanager_secret.client.arn },
      { name = "HEADGATE_DATABASE_PASSWORD", valueFrom = "${local.database_secret}:password::" },
    ]
    logConfiguration = {
      logDriver = "awslogs"
      options   = { awslogs-group = aws_cloudwatch_log_group.task["console"].name, awslogs-region = module.names.region, awslogs-stream-prefix = "console" }
    }
  }])
}

resource "aws_ecs_service" "this" {
  name                               = "console"
  cluster                            = aws_ecs_cluster.this.id
  task_definition                    = aws_ecs_task_definition.console.arn
  launch_type                        = "FARGATE"
  platform_version                   = "LATEST"
  desired_count                      = var.tasks.count
  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 200
  health_check_grace_period_seconds  = 120
  enable_execute_command             = false
  availability_zone_rebalancing      = "ENABLED"
  propagate_tags                     = "SERVICE"

  # A release that does not become healthy is taken back.
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets          = var.network.subnet_ids
    security_groups  = [var.network.security_group_ids.console]
    assign_public_ip = false
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.this.arn
    container_name   = "console"
    container_port   = 8080
  }

  depends_on = [aws_lb_listener.https]
}

# Only the issuer can make a new one, so it is put here by hand and never rotates by itself.
resource "aws_secretsmanager_secret" "client" {
  # checkov:skip=CKV2_AWS_57:The issuer gives out the client's secret; nothing on our side can make a new one.
  name                    = "${module.names.template.console_secret_prefix}oidc-client"
  description             = "The secret of the console's client at the issuer. Put its value by hand."
  kms_key_id              = var.key_arns.console
  recovery_window_in_days = 30
}
