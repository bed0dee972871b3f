# Changes of buckets, so that the console looks at what was changed within seconds. CloudTrail tells EventBridge of them; a trail must record management events in each region that has buckets (the module logs makes one).

locals {
  posture_queues = { posture = module.names.template.posture_queue, posture-dead-letters = module.names.template.posture_dead_letters }
}

resource "aws_sqs_queue" "posture" {
  name                       = "${var.prefix}-posture"
  kms_master_key_id          = var.key_arns.observability
  message_retention_seconds  = 345600
  visibility_timeout_seconds = 300

  redrive_policy = jsonencode({ deadLetterTargetArn = module.names.template.posture_dead_letters, maxReceiveCount = 5 })

  depends_on = [aws_sqs_queue.posture_dead_letters]
}

resource "aws_sqs_queue" "posture_dead_letters" {
  name                      = "${var.prefix}-posture-dead-letters"
  kms_master_key_id         = var.key_arns.observability
  message_retention_seconds = 1209600
}

resource "aws_sqs_queue_policy" "posture" {
  queue_url = aws_sqs_queue.posture.id
  policy    = templatefile("${module.names.policy_files}/queue-posture.json.tftpl", { queue = local.posture_queues.posture, rule = "arn:aws:events:${module.names.region}:${module.names.account}:rule/${var.prefix}-posture" })
}

resource "aws_sqs_queue_policy" "posture_dead_letters" {
  queue_url = aws_sqs_queue.posture_dead_letters.id
  policy    = templatefile("${module.names.policy_files}/queue.json.tftpl", { queue = local.posture_queues.posture-dead-letters })
}

resource "aws_cloudwatch_event_rule" "posture" {
  name        = "${var.prefix}-posture"
  description = "A bucket was made, deleted or configured."

  event_pattern = jsonencode({
    source        = ["aws.s3"]
    "detail-type" = ["AWS API Call via CloudTrail"]
    detail = {
      eventSource       = ["s3.amazonaws.com"]
      eventName         = [{ prefix = "CreateBucket" }, { prefix = "DeleteBucket" }, { prefix = "PutBucket" }]
      errorCode         = [{ exists = false }]
      requestParameters = { bucketName = [{ exists = true }] }
    }
  })
}

resource "aws_cloudwatch_event_target" "posture" {
  rule = aws_cloudwatch_event_rule.posture.name
  arn  = aws_sqs_queue.posture.arn
}
