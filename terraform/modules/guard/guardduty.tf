resource "aws_guardduty_detector" "this" {
  # checkov:skip=CKV2_AWS_3:The detector of one account; an organisation that has its own sets account_singletons.guardduty_detector to elsewhere.
  count = local.keeps.guardduty_detector

  enable                       = true
  finding_publishing_frequency = "FIFTEEN_MINUTES"
}

resource "aws_guardduty_detector_feature" "this" {
  for_each = local.keeps.guardduty_detector == 1 ? toset(["S3_DATA_EVENTS", "LAMBDA_NETWORK_LOGS", "RDS_LOGIN_EVENTS"]) : []

  detector_id = aws_guardduty_detector.this[0].id
  name        = each.key
  status      = "ENABLED"
}
