output "vpc_id" {
  description = "The VPC."
  value       = aws_vpc.this.id
}

output "cidr" {
  description = "The VPC's addresses."
  value       = aws_vpc.this.cidr_block
}

output "private_subnet_ids" {
  description = "The subnets of the functions, jobs, warehouse, console and database, one an availability zone."
  value       = values(aws_subnet.private)[*].id
}

output "public_subnet_ids" {
  description = "The subnets of the egress and the balancer, one an availability zone."
  value       = values(aws_subnet.public)[*].id
}

output "availability_zones" {
  description = "The availability zones in the order of the subnets."
  value       = keys(aws_subnet.private)
}

output "endpoint_ids" {
  description = "The VPC endpoint's id by service, such as `s3` or `secretsmanager`."
  value       = merge({ s3 = aws_vpc_endpoint.s3.id }, { for service, endpoint in aws_vpc_endpoint.interface : service => endpoint.id })
}

output "security_group_ids" {
  description = "The security group by who wears it: functions, jobs, warehouse, console, database, balancer and endpoints."
  value       = { for name, group in aws_security_group.this : name => group.id }
}

output "egress_addresses" {
  description = "The fixed addresses from which APIs are called; give them to those who keep allow-lists."
  value       = values(aws_eip.egress)[*].public_ip
}
