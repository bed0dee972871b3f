resource "aws_internet_gateway" "this" {
  vpc_id = aws_vpc.this.id

  tags = { Name = var.prefix }
}

resource "aws_eip" "egress" {
  for_each = local.gateways

  domain = "vpc"

  tags = { Name = "${var.prefix}-egress-${each.key}" }
}

resource "aws_nat_gateway" "egress" {
  for_each = local.gateways

  allocation_id = aws_eip.egress[each.key].allocation_id
  subnet_id     = aws_subnet.public[each.key].id

  tags = { Name = "${var.prefix}-${each.key}" }

  depends_on = [aws_internet_gateway.this]
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.this.id

  tags = { Name = "${var.prefix}-public" }
}

resource "aws_route" "public" {
  route_table_id         = aws_route_table.public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.this.id
}

resource "aws_route_table_association" "public" {
  for_each = aws_subnet.public

  subnet_id      = each.value.id
  route_table_id = aws_route_table.public.id
}

resource "aws_route_table" "private" {
  for_each = aws_subnet.private

  vpc_id = aws_vpc.this.id

  tags = { Name = "${var.prefix}-private-${each.key}" }
}

# A private subnet leaves through the gateway of its own availability zone where there is one.
resource "aws_route" "egress" {
  for_each = local.private

  route_table_id         = aws_route_table.private[each.key].id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.egress[contains(local.gateways, each.key) ? each.key : local.zones[0]].id
}

resource "aws_route_table_association" "private" {
  for_each = aws_subnet.private

  subnet_id      = each.value.id
  route_table_id = aws_route_table.private[each.key].id
}

resource "aws_cloudwatch_metric_alarm" "ports" {
  for_each = aws_nat_gateway.egress

  alarm_name          = "${var.prefix}-egress-ports-${each.key}"
  alarm_description   = "The egress in ${each.key} has no port left for another connection to the same API. Lower the sources' rate, or give the egress a gateway for each availability zone."
  namespace           = "AWS/NATGateway"
  metric_name         = "ErrorPortAllocation"
  dimensions          = { NatGatewayId = each.value.id }
  statistic           = "Sum"
  period              = 300
  evaluation_periods  = 1
  threshold           = 0
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = [var.alarm_topic_arn]
  ok_actions          = [var.alarm_topic_arn]
}
