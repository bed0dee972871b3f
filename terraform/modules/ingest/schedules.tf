# Schedules themselves are the console's: it makes one for each source in this group. What they may do, and where a start that AWS gave up on is kept, is here.

module "scheduler" {
  source = "../role"

  prefix               = var.prefix
  duty                 = "scheduler"
  key_arns             = { observability = var.key_arns.observability }
  permissions_boundary = var.permissions_boundary
}

resource "aws_scheduler_schedule_group" "this" {
  name = var.prefix
}

resource "aws_sqs_queue" "schedule_dead_letters" {
  name                      = "${var.prefix}-schedule-dead-letters"
  kms_master_key_id         = var.key_arns.observability
  message_retention_seconds = 1209600
}

resource "aws_sqs_queue_policy" "schedule_dead_letters" {
  queue_url = aws_sqs_queue.schedule_dead_letters.id
  policy    = templatefile("${module.names.policy_files}/queue.json.tftpl", { queue = module.names.template.schedule_dead_letters })
}
