# The cluster. It has no public address, speaks TLS only, reads the lake through the VPC, and nobody knows its admin's password but Secrets Manager.

module "names" {
  source = "../names"
  prefix = var.prefix
}

locals {
  settings = module.names.warehouse
}

module "role" {
  source   = "../role"
  for_each = toset(["copy", "lake", "udf"])

  prefix               = var.prefix
  duty                 = each.key
  key_arns             = var.key_arns
  permissions_boundary = var.permissions_boundary
}

resource "aws_redshift_subnet_group" "this" {
  name        = var.prefix
  description = "The private subnets."
  subnet_ids  = var.network.subnet_ids
}

resource "aws_redshift_parameter_group" "this" {
  name        = var.prefix
  description = "Headgate's warehouse. The queues are those of the SSM parameter; the rest is Terraform's."
  family      = "redshift-1.0"

  parameter {
    name  = "require_ssl"
    value = "true"
  }

  parameter {
    name  = "enable_user_activity_logging"
    value = "true"
  }

  parameter {
    name  = "max_concurrency_scaling_clusters"
    value = tostring(coalesce(var.scaling_clusters, local.settings.scaling_clusters))
  }

  parameter {
    name  = "wlm_json_configuration"
    value = aws_ssm_parameter.wlm.insecure_value
  }

  lifecycle {
    # A change of this text would make a new group.
    ignore_changes = [description]
  }
}

resource "aws_redshift_cluster" "this" {
  # checkov:skip=CKV_AWS_71:The audit log is on; since version 6 of the provider it is a resource of its own, aws_redshift_logging.this in audit.tf.
  cluster_identifier                   = var.prefix
  database_name                        = local.settings.database
  node_type                            = coalesce(var.nodes.type, local.settings.node_type)
  cluster_type                         = "multi-node"
  number_of_nodes                      = coalesce(var.nodes.count, local.settings.nodes)
  port                                 = local.settings.port
  cluster_subnet_group_name            = aws_redshift_subnet_group.this.name
  vpc_security_group_ids               = [var.network.security_group_id]
  publicly_accessible                  = false
  enhanced_vpc_routing                 = true
  encrypted                            = true
  kms_key_id                           = var.key_arns.warehouse
  cluster_parameter_group_name         = aws_redshift_parameter_group.this.name
  iam_roles                            = [for role in module.role : role.arn]
  master_username                      = local.settings.admin
  manage_master_password               = true
  master_password_secret_kms_key_id    = var.key_arns.warehouse
  multi_az                             = var.spread == "two_zones"
  availability_zone_relocation_enabled = var.spread == "relocation"
  allow_version_upgrade                = true
  automated_snapshot_retention_period  = coalesce(var.snapshots.keep_days, local.settings.snapshot_days)
  skip_final_snapshot                  = false
  final_snapshot_identifier            = "${var.prefix}-final"

  lifecycle {
    # The cluster holds what no apply can bring back. terraform/README.md says how a teardown is done on purpose.
    prevent_destroy = true

    # The console keeps the maintenance window. The others are given at birth alone: a change of them would make a new cluster, empty.
    ignore_changes = [preferred_maintenance_window, master_username, database_name, cluster_subnet_group_name]
  }
}
