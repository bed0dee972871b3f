resource "aws_flow_log" "this" {
  vpc_id                   = aws_vpc.this.id
  traffic_type             = "ALL"
  log_destination_type     = "cloud-watch-logs"
  log_destination          = aws_cloudwatch_log_group.flow.arn
  iam_role_arn             = aws_iam_role.flow.arn
  max_aggregation_interval = 60

  tags = { Name = var.prefix }
}

resource "aws_cloudwatch_log_group" "flow" {
  name              = "/aws/vpc/${var.prefix}"
  kms_key_id        = var.key_arn
  retention_in_days = var.retention_days
}

resource "aws_iam_role" "flow" {
  name        = "${var.prefix}-flow-log"
  description = "Headgate: flow-log. Its permissions are security-policies/role-flow-log.json.tftpl."
  assume_role_policy = templatefile("${local.policies}/trust.json.tftpl", {
    service = local.roles["flow-log"].service
    account = local.account
  })
}

resource "aws_iam_role_policy" "flow" {
  name = "${var.prefix}-flow-log"
  role = aws_iam_role.flow.name
  policy = templatefile("${local.policies}/role-flow-log.json.tftpl", {
    account = local.account
    prefix  = var.prefix
    region  = local.region
  })
}

# Every name that anything in the VPC looks up.
resource "aws_route53_resolver_query_log_config" "this" {
  name            = var.prefix
  destination_arn = aws_cloudwatch_log_group.hosts.arn

  depends_on = [aws_cloudwatch_log_resource_policy.hosts]
}

resource "aws_route53_resolver_query_log_config_association" "this" {
  resolver_query_log_config_id = aws_route53_resolver_query_log_config.this.id
  resource_id                  = aws_vpc.this.id
}

resource "aws_cloudwatch_log_group" "hosts" {
  name              = "/aws/vendedlogs/route53/${var.prefix}"
  kms_key_id        = var.key_arn
  retention_in_days = var.retention_days
}

resource "aws_cloudwatch_log_resource_policy" "hosts" {
  policy_name = "${var.prefix}-hosts"
  policy_document = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "LogOfHosts"
      Effect    = "Allow"
      Principal = { Service = "delivery.logs.amazonaws.com" }
      Action    = ["logs:CreateLogStream", "logs:PutLogEvents"]
      Resource  = "arn:aws:logs:${local.region}:${local.account}:log-group:/aws/vendedlogs/route53/${var.prefix}:log-stream:*"
      Condition = { StringEquals = { "aws:SourceAccount" = local.account } }
    }]
  })
}
