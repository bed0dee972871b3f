locals {
  # What GuardDuty, Config and Access Analyzer say is told, whoever keeps them.
  findings = {
    threats = {
      says    = "GuardDuty found something of medium severity or worse."
      pattern = { source = ["aws.guardduty"], detail-type = ["GuardDuty Finding"], detail = { severity = [{ numeric = [">=", 4] }] } }
    }
    violations = {
      says = "A rule of this estate is no longer complied with."
      pattern = {
        source      = ["aws.config"]
        detail-type = ["Config Rules Compliance Change"]
        detail      = { configRuleName = [{ prefix = "${var.prefix}-" }], newEvaluationResult = { complianceType = ["NON_COMPLIANT"] } }
      }
    }
    strangers = {
      says    = "Access Analyzer found somebody outside of the account who may reach something in it."
      pattern = { source = ["aws.access-analyzer"], detail-type = ["Access Analyzer Finding"], detail = { status = ["ACTIVE"] } }
    }
  }
}

resource "aws_cloudwatch_event_rule" "findings" {
  for_each = local.findings

  name          = "${var.prefix}-${each.key}"
  description   = each.value.says
  event_pattern = jsonencode(each.value.pattern)
}

resource "aws_cloudwatch_event_target" "findings" {
  for_each = local.findings

  rule = aws_cloudwatch_event_rule.findings[each.key].name
  arn  = var.alarm_topic_arn
}
