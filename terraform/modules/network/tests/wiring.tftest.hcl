mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }
  mock_data "aws_availability_zones" {
    defaults = { names = ["eu-central-1c", "eu-central-1a", "eu-central-1b"] }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/headgate-prod-flow-log" }
  }
  mock_resource "aws_cloudwatch_log_group" {
    defaults = { arn = "arn:aws:logs:eu-central-1:123456789012:log-group:flow" }
  }
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

run "private_subnets_leave_through_the_gateway" {
  assert {
    condition     = alltrue([for route in aws_route.egress : route.nat_gateway_id == aws_nat_gateway.egress["eu-central-1a"].id])
    error_message = "Every private subnet leaves through the one gateway."
  }

  assert {
    condition     = alltrue([for zone, link in aws_route_table_association.private : link.route_table_id == aws_route_table.private[zone].id && link.subnet_id == aws_subnet.private[zone].id])
    error_message = "Every private subnet has its own route table."
  }

  assert {
    condition     = aws_vpc_endpoint.s3.route_table_ids == toset(values(aws_route_table.private)[*].id)
    error_message = "S3 is reached through the endpoint from every private subnet."
  }

  assert {
    condition     = alltrue([for endpoint in aws_vpc_endpoint.interface : endpoint.security_group_ids == toset([aws_security_group.this["endpoints"].id])])
    error_message = "The endpoints wear their group."
  }

  assert {
    condition     = aws_vpc_security_group_ingress_rule.conversation["console-to-database"].security_group_id == aws_security_group.this["database"].id && aws_vpc_security_group_ingress_rule.conversation["console-to-database"].referenced_security_group_id == aws_security_group.this["console"].id
    error_message = "The database's group lets the console's in."
  }
}

run "others_find_what_they_need" {
  assert {
    condition     = output.availability_zones == ["eu-central-1a", "eu-central-1b"] && output.private_subnet_ids == [aws_subnet.private["eu-central-1a"].id, aws_subnet.private["eu-central-1b"].id]
    error_message = "Subnets are handed out in the order of the availability zones."
  }

  assert {
    condition     = length(output.endpoint_ids) == 13 && output.endpoint_ids.s3 == aws_vpc_endpoint.s3.id && output.endpoint_ids["redshift-data"] == aws_vpc_endpoint.interface["redshift-data"].id
    error_message = "Endpoints are found by service."
  }

  assert {
    condition     = output.security_group_ids.database == aws_security_group.this["database"].id && output.egress_addresses == values(aws_eip.egress)[*].public_ip && output.vpc_id == aws_vpc.this.id
    error_message = "Groups are found by who wears them, and the fixed addresses are told."
  }
}
