# Plans without a mock, so that the policies are the real documents. The offline provider has the availability zones us-east-1a to c.

provider "aws" {
  region = "eu-central-1"
}

variables {
  prefix = "headgate-prod"
  access = {
    console   = ["10.0.0.0/8"]
    warehouse = ["10.20.30.0/24"]
  }
  key_arn         = "arn:aws:kms:eu-central-1:123456789012:key/observability"
  alarm_topic_arn = "arn:aws:sns:eu-central-1:123456789012:headgate-prod-alarms"
}

run "two_private_and_two_public_subnets_share_the_range" {
  command = plan

  assert {
    condition     = values(aws_subnet.private)[*].cidr_block == ["10.40.0.0/18", "10.40.64.0/18"] && values(aws_subnet.public)[*].cidr_block == ["10.40.192.0/21", "10.40.200.0/21"]
    error_message = "Private subnets have a quarter of the range each, public ones an eighth of the last quarter."
  }

  assert {
    condition     = alltrue([for subnet in concat(values(aws_subnet.public), values(aws_subnet.private)) : !coalesce(subnet.map_public_ip_on_launch, false)])
    error_message = "Nothing gets a public address by being started."
  }

  assert {
    condition     = length(aws_default_security_group.this.ingress) == 0 && length(aws_default_security_group.this.egress) == 0
    error_message = "The default group lets nothing through."
  }

  assert {
    condition     = toset(keys(aws_subnet.private)) == toset(keys(aws_subnet.public)) && length(aws_subnet.private) == 2
    error_message = "There is one private and one public subnet in each of two availability zones."
  }
}

run "apis_are_called_from_one_fixed_address" {
  command = plan

  assert {
    condition     = length(aws_eip.egress) == 1 && length(aws_nat_gateway.egress) == 1 && alltrue([for address in aws_eip.egress : address.domain == "vpc"])
    error_message = "By default there is one gateway with one fixed address."
  }

  assert {
    condition     = length(aws_route.egress) == 2 && alltrue([for route in aws_route.egress : route.destination_cidr_block == "0.0.0.0/0" && route.gateway_id == null])
    error_message = "Every private subnet leaves through a NAT gateway, none by the internet gateway."
  }

  assert {
    condition     = alltrue([for alarm in aws_cloudwatch_metric_alarm.ports : alarm.metric_name == "ErrorPortAllocation" && alarm.alarm_actions == toset([var.alarm_topic_arn])])
    error_message = "An egress without ports is told."
  }

  assert {
    condition     = length(aws_route53_resolver_firewall_rule_group.this) == 0
    error_message = "Without a list of hosts none is filtered."
  }
}

run "every_connection_and_every_name_is_logged" {
  command = plan

  assert {
    condition     = aws_flow_log.this.traffic_type == "ALL" && aws_flow_log.this.log_destination_type == "cloud-watch-logs"
    error_message = "The flow log holds accepted and refused connections."
  }

  assert {
    condition     = alltrue([for group in [aws_cloudwatch_log_group.flow, aws_cloudwatch_log_group.hosts] : group.kms_key_id == var.key_arn && group.retention_in_days == 400])
    error_message = "Both log groups are encrypted and kept for more than a year."
  }

  assert {
    condition     = jsondecode(aws_iam_role_policy.flow.policy).Statement[0].Resource == "arn:aws:logs:eu-central-1:123456789012:log-group:/aws/vpc/headgate-prod:*"
    error_message = "The flow log writes into its own log group only."
  }

  assert {
    condition     = jsondecode(aws_iam_role.flow.assume_role_policy).Statement[0].Condition.StringEquals["aws:SourceAccount"] == "123456789012"
    error_message = "Flow logs of this account alone take the role."
  }

  assert {
    condition     = jsondecode(aws_cloudwatch_log_resource_policy.hosts.policy_document).Statement[0].Condition.StringEquals["aws:SourceAccount"] == "123456789012"
    error_message = "Names looked up in this account alone are written into the log of hosts."
  }
}

run "aws_is_called_without_leaving_the_network" {
  command = plan

  assert {
    condition = toset(keys(aws_vpc_endpoint.interface)) == toset([
      "secretsmanager", "kms", "sts", "logs", "monitoring", "sns", "states", "glue", "redshift", "redshift-data", "ecr.api", "ecr.dkr",
    ])
    error_message = "There is an interface endpoint for each service that the pipeline calls."
  }

  assert {
    condition     = alltrue([for service, endpoint in aws_vpc_endpoint.interface : endpoint.private_dns_enabled && endpoint.vpc_endpoint_type == "Interface" && endpoint.service_name == "com.amazonaws.eu-central-1.${service}"])
    error_message = "Endpoints answer under the services' usual names."
  }

  assert {
    condition = alltrue([for endpoint in aws_vpc_endpoint.interface : alltrue([for statement in jsondecode(endpoint.policy).Statement :
      statement.Condition.StringEquals["aws:PrincipalAccount"] == "123456789012" && statement.Condition.StringEqualsIfExists["aws:ResourceAccount"] == "123456789012"
    ])])
    error_message = "Through an endpoint only this account's principals call, and only for this account's things."
  }

  assert {
    condition     = jsondecode(aws_vpc_endpoint.interface["monitoring"].policy).Statement[0].Action == "cloudwatch:*" && jsondecode(aws_vpc_endpoint.interface["ecr.dkr"].policy).Statement[0].Action == "ecr:*"
    error_message = "An endpoint's policy speaks of its own service, as that is called in policies."
  }

  assert {
    condition     = aws_vpc_endpoint.s3.vpc_endpoint_type == "Gateway" && jsondecode(aws_vpc_endpoint.s3.policy).Statement[0].Condition.StringEquals == { "aws:PrincipalAccount" = "123456789012", "aws:ResourceAccount" = "123456789012" }
    error_message = "S3 is reached through the gateway endpoint, and through it this account's buckets only."
  }

  assert {
    condition     = [for statement in jsondecode(aws_vpc_endpoint.s3.policy).Statement : statement.Action if statement.Sid == "LayersOfImages"] == ["s3:GetObject"] && jsondecode(aws_vpc_endpoint.s3.policy).Statement[1].Resource == "arn:aws:s3:::prod-eu-central-1-starport-layer-bucket/*"
    error_message = "The one exception is the layers of container images, which can be read."
  }
}

run "who_speaks_to_whom_is_written_down" {
  command = plan

  assert {
    condition     = toset(keys(aws_security_group.this)) == toset(["functions", "jobs", "warehouse", "console", "database", "balancer", "endpoints"])
    error_message = "There is a group for each of the seven."
  }

  assert {
    condition     = toset(keys(aws_vpc_security_group_ingress_rule.conversation)) == toset(keys(aws_vpc_security_group_egress_rule.conversation))
    error_message = "What one side may say the other must hear."
  }

  assert {
    condition     = local.conversations.console-to-database == { from = "console", to = "database", ports = [5432, 5432] } && length([for name, rule in local.conversations : name if rule.to == "database"]) == 1
    error_message = "The console, and nobody else, asks the database, on its port."
  }

  assert {
    condition     = alltrue([for rule in aws_vpc_security_group_ingress_rule.conversation : rule.cidr_ipv4 == null && rule.ip_protocol == "tcp"])
    error_message = "Groups let groups in, never addresses."
  }

  assert {
    condition     = { for name, rule in aws_vpc_security_group_ingress_rule.door : name => rule.from_port } == { "console-from-10.0.0.0/8" = 443, "warehouse-from-10.20.30.0/24" = 5439 }
    error_message = "The two doors are open to the ranges that were given, on one port each."
  }

  assert {
    condition     = toset(keys(aws_vpc_security_group_egress_rule.out)) == toset(["functions", "console"]) && alltrue([for rule in aws_vpc_security_group_egress_rule.out : rule.from_port == 443 && rule.to_port == 443])
    error_message = "Functions and the console alone leave the network, over TLS."
  }
}

run "a_network_that_must_not_fail_has_a_gateway_in_each_of_three_zones" {
  command = plan

  variables {
    cidr               = "10.8.0.0/20"
    availability_zones = 3
    egress             = { gateways = "per_zone", hosts = ["api.example.com"] }
  }

  assert {
    condition     = length(aws_nat_gateway.egress) == 3 && length(aws_eip.egress) == 3 && length(aws_subnet.private) == 3
    error_message = "Each availability zone has its own gateway."
  }

  assert {
    condition     = contains(aws_route53_resolver_firewall_domain_list.this["allowed"].domains, "api.example.com") && contains(aws_route53_resolver_firewall_domain_list.this["allowed"].domains, "*.amazonaws.com")
    error_message = "The hosts that were given, and AWS, can be looked up."
  }

  assert {
    condition     = aws_route53_resolver_firewall_domain_list.this["others"].domains == toset(["*"]) && aws_route53_resolver_firewall_rule.this["others"].action == "BLOCK" && aws_route53_resolver_firewall_rule.this["others"].priority > aws_route53_resolver_firewall_rule.this["allowed"].priority
    error_message = "Everything else cannot."
  }
}
