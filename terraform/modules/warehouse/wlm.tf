# The queues. Terraform writes the first value of the SSM parameter and reads back what the console has written since, so both own what is theirs:
# the console writes the parameter first and the cluster's parameter group second, and the next apply finds no difference.

locals {
  wlm       = coalesce(var.wlm, file("${module.names.estate_files}/wlm.json"))
  queues    = [for queue in jsondecode(local.wlm) : queue if !can(queue.short_query_queue)]
  wlm_names = [for queue in local.queues : tostring(queue.name) if can(tostring(queue.name))]

  wlm_known = toset([
    "auto_wlm", "concurrency_scaling", "max_execution_time", "memory_percent_to_use", "name", "priority", "query_concurrency", "query_group",
    "query_group_wild_card", "queue_type", "rules", "short_query_queue", "user_group", "user_group_wild_card", "user_role", "user_role_wild_card",
  ])

  wlm_metrics = [
    "cpu_skew", "io_skew", "join_row_count", "nested_loop_join_row_count", "query_blocks_read", "query_cpu_time", "query_cpu_usage_percent",
    "query_execution_time", "query_queue_time", "query_temp_blocks_to_disk", "return_row_count", "scan_row_count", "segment_execution_time",
    "spectrum_scan_row_count", "spectrum_scan_size_mb",
  ]
}

resource "aws_ssm_parameter" "wlm" {
  # checkov:skip=CKV2_AWS_34:Queues are no secret, and as a SecureString they would hide every change of the parameter group in a plan.
  # checkov:skip=CKV_AWS_337:As above: nothing in the queues is to be kept from those who may read the cluster's settings.
  name           = "/${var.prefix}/warehouse/wlm"
  description    = "wlm_json_configuration of the warehouse. The console writes it; Terraform reads it into the parameter group."
  type           = "String"
  tier           = "Advanced"
  insecure_value = jsonencode(jsondecode(local.wlm))

  lifecycle {
    ignore_changes = [insecure_value]
  }
}
