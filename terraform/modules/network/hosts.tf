# Which hosts may be looked up. It is a filter of names, not of addresses: what connects to an address that it knows is not stopped,
# but the flow log shows it.
locals {
  filters_hosts = length(var.egress.hosts) > 0
  host_lists = local.filters_hosts ? {
    allowed = { domains = setunion(var.egress.hosts, ["*.amazonaws.com", "*.api.aws"]), action = "ALLOW", priority = 10 }
    others  = { domains = toset(["*"]), action = "BLOCK", priority = 20 }
  } : {}
}

resource "aws_route53_resolver_firewall_domain_list" "this" {
  for_each = local.host_lists

  name    = "${var.prefix}-${each.key}"
  domains = each.value.domains
}

resource "aws_route53_resolver_firewall_rule_group" "this" {
  count = local.filters_hosts ? 1 : 0

  name = var.prefix
}

resource "aws_route53_resolver_firewall_rule" "this" {
  for_each = local.host_lists

  name                    = "${var.prefix}-${each.key}"
  firewall_rule_group_id  = aws_route53_resolver_firewall_rule_group.this[0].id
  firewall_domain_list_id = aws_route53_resolver_firewall_domain_list.this[each.key].id
  action                  = each.value.action
  block_response          = each.value.action == "BLOCK" ? "NXDOMAIN" : null
  priority                = each.value.priority
}

resource "aws_route53_resolver_firewall_rule_group_association" "this" {
  count = local.filters_hosts ? 1 : 0

  name                   = var.prefix
  firewall_rule_group_id = aws_route53_resolver_firewall_rule_group.this[0].id
  vpc_id                 = aws_vpc.this.id
  priority               = 101
}
