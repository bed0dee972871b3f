locals {
  limit_types = { spectrum = "data-scanned", concurrency-scaling = "time", cross-region-datasharing = "data-scanned" }
}

resource "aws_redshift_usage_limit" "this" {
  for_each = var.usage_limits

  cluster_identifier = aws_redshift_cluster.this.cluster_identifier
  feature_type       = each.key
  limit_type         = local.limit_types[each.key]
  amount             = each.value.amount
  period             = each.value.period
  breach_action      = each.value.action

  lifecycle {
    # The console changes limits; Terraform writes their first value.
    ignore_changes = [amount, breach_action]
  }
}

# The cluster's hours, where it is not always on.

module "hours" {
  source = "../role"
  count  = var.hours == null ? 0 : 1

  prefix               = var.prefix
  duty                 = "hours"
  permissions_boundary = var.permissions_boundary
}

resource "aws_redshift_scheduled_action" "resume" {
  count = var.hours == null ? 0 : 1

  name        = "${var.prefix}-resume"
  description = "Opens the warehouse for the day."
  schedule    = var.hours.resume
  iam_role    = module.hours[0].arn

  target_action {
    resume_cluster {
      cluster_identifier = aws_redshift_cluster.this.cluster_identifier
    }
  }
}

resource "aws_redshift_scheduled_action" "pause" {
  count = var.hours == null ? 0 : 1

  name        = "${var.prefix}-pause"
  description = "Closes the warehouse for the night; a paused cluster costs its storage alone."
  schedule    = var.hours.pause
  iam_role    = module.hours[0].arn

  target_action {
    pause_cluster {
      cluster_identifier = aws_redshift_cluster.this.cluster_identifier
    }
  }
}
