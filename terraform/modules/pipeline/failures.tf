# Where a run that failed tells why.

resource "aws_sns_topic" "failures" {
  name              = "${var.prefix}-failures"
  display_name      = "Headgate: failed runs"
  kms_master_key_id = var.key_arns.observability
}

resource "aws_sns_topic_policy" "failures" {
  arn = aws_sns_topic.failures.arn
  policy = templatefile("${module.names.policy_files}/topic-failures.json.tftpl", {
    topic         = module.names.template.failure_topic
    pipeline_role = module.names.role_arns["pipeline"]
  })

  # IAM refuses a policy that names a role that is not there yet.
  depends_on = [module.role]
}

resource "aws_sns_topic_subscription" "email" {
  for_each = var.emails

  topic_arn = aws_sns_topic.failures.arn
  protocol  = "email"
  endpoint  = each.key
}
