locals {
  groups = {
    functions = "The Lambda functions: out to the APIs and to AWS"
    jobs      = "The Glue jobs and crawlers: S3, the endpoints and each other"
    warehouse = "The Redshift cluster: asked by the console and by those who query"
    console   = "The console's tasks: reached through the balancer"
    database  = "The console's PostgreSQL: asked by the console"
    balancer  = "The console's balancer: reached from the ranges that were given"
    endpoints = "The interface endpoints: reached by everything of ours"
  }

  # Who may speak to whom, on which ports. Each line is one rule on either side.
  conversations = {
    console-to-database    = { from = "console", to = "database", ports = [5432, 5432] }
    console-to-warehouse   = { from = "console", to = "warehouse", ports = [5439, 5439] }
    balancer-to-console    = { from = "balancer", to = "console", ports = [8080, 8080] }
    balancer-to-health     = { from = "balancer", to = "console", ports = [8081, 8081] }
    functions-to-endpoints = { from = "functions", to = "endpoints", ports = [443, 443] }
    jobs-to-endpoints      = { from = "jobs", to = "endpoints", ports = [443, 443] }
    warehouse-to-endpoints = { from = "warehouse", to = "endpoints", ports = [443, 443] }
    console-to-endpoints   = { from = "console", to = "endpoints", ports = [443, 443] }
    jobs-among-themselves  = { from = "jobs", to = "jobs", ports = [0, 65535] }
  }

  doors = merge(
    { for cidr in var.access.console : "console-from-${cidr}" => { group = "balancer", cidr = cidr, port = 443 } },
    { for cidr in var.access.warehouse : "warehouse-from-${cidr}" => { group = "warehouse", cidr = cidr, port = 5439 } },
  )
}

resource "aws_security_group" "this" {
  # checkov:skip=CKV2_AWS_5:Other modules wear these groups; this one only says who may speak to whom.
  for_each = local.groups

  name        = "${var.prefix}-${each.key}"
  description = each.value
  vpc_id      = aws_vpc.this.id

  tags = { Name = "${var.prefix}-${each.key}" }
}

resource "aws_vpc_security_group_egress_rule" "conversation" {
  for_each = local.conversations

  security_group_id            = aws_security_group.this[each.value.from].id
  referenced_security_group_id = aws_security_group.this[each.value.to].id
  description                  = each.key
  ip_protocol                  = "tcp"
  from_port                    = each.value.ports[0]
  to_port                      = each.value.ports[1]
}

resource "aws_vpc_security_group_ingress_rule" "conversation" {
  # checkov:skip=CKV_AWS_24:Only one of our own groups is let in, never an address range; Glue asks that its workers reach each other on every port.
  # checkov:skip=CKV_AWS_25:Only one of our own groups is let in, never an address range; Glue asks that its workers reach each other on every port.
  # checkov:skip=CKV_AWS_260:Only one of our own groups is let in, never an address range; Glue asks that its workers reach each other on every port.
  for_each = local.conversations

  security_group_id            = aws_security_group.this[each.value.to].id
  referenced_security_group_id = aws_security_group.this[each.value.from].id
  description                  = each.key
  ip_protocol                  = "tcp"
  from_port                    = each.value.ports[0]
  to_port                      = each.value.ports[1]
}

resource "aws_vpc_security_group_ingress_rule" "door" {
  for_each = local.doors

  security_group_id = aws_security_group.this[each.value.group].id
  cidr_ipv4         = each.value.cidr
  description       = each.key
  ip_protocol       = "tcp"
  from_port         = each.value.port
  to_port           = each.value.port
}

# Functions pull APIs, and the console asks the issuer and the AWS services that have no endpoint here: both over TLS, through the egress.
resource "aws_vpc_security_group_egress_rule" "out" {
  for_each = toset(["functions", "console"])

  security_group_id = aws_security_group.this[each.key].id
  cidr_ipv4         = "0.0.0.0/0"
  description       = "${each.key} to APIs over TLS"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

resource "aws_vpc_security_group_egress_rule" "objects" {
  for_each = toset(["jobs", "warehouse"])

  security_group_id = aws_security_group.this[each.key].id
  prefix_list_id    = aws_vpc_endpoint.s3.prefix_list_id
  description       = "${each.key} to S3"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}
