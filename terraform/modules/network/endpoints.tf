locals {
  # Some services are called otherwise in policies than in the names of their endpoints.
  action_prefixes = { "monitoring" = "cloudwatch", "ecr.api" = "ecr", "ecr.dkr" = "ecr" }
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id            = aws_vpc.this.id
  service_name      = "com.amazonaws.${local.region}.s3"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = values(aws_route_table.private)[*].id
  policy = templatefile("${local.policies}/endpoint-s3.json.tftpl", {
    account = local.account
    region  = local.region
  })

  tags = { Name = "${var.prefix}-s3" }
}

resource "aws_vpc_endpoint" "interface" {
  for_each = var.interface_endpoints

  vpc_id              = aws_vpc.this.id
  service_name        = "com.amazonaws.${local.region}.${each.key}"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
  subnet_ids          = values(aws_subnet.private)[*].id
  security_group_ids  = [aws_security_group.this["endpoints"].id]
  policy = templatefile("${local.policies}/endpoint.json.tftpl", {
    account = local.account
    service = lookup(local.action_prefixes, each.key, each.key)
  })

  tags = { Name = "${var.prefix}-${each.key}" }
}
