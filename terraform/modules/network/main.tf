data "aws_caller_identity" "current" {}

data "aws_region" "current" {}

data "aws_availability_zones" "available" {
  # checkov:skip=CKV_AWS_394:The first names in the alphabet are taken, and AWS gives a new zone the next letter, so one more changes nothing here.
  state = "available"

  filter {
    name   = "opt-in-status"
    values = ["opt-in-not-required"]
  }
}

locals {
  account  = data.aws_caller_identity.current.account_id
  region   = data.aws_region.current.region
  policies = "${path.module}/../../../security-policies"
  roles    = jsondecode(file("${path.module}/../../estate/roles.json"))

  # Three quarters of the range are for private subnets, an eighth of the last quarter for each public one.
  zones    = slice(sort(data.aws_availability_zones.available.names), 0, var.availability_zones)
  private  = { for i, zone in local.zones : zone => cidrsubnet(var.cidr, 2, i) }
  public   = { for i, zone in local.zones : zone => cidrsubnet(cidrsubnet(var.cidr, 2, 3), 3, i) }
  gateways = toset(var.egress.gateways == "one" ? [local.zones[0]] : local.zones)
}

resource "aws_vpc" "this" {
  cidr_block           = var.cidr
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = { Name = var.prefix }
}

# What wears no group of its own reaches nothing and is reached by nothing.
resource "aws_default_security_group" "this" {
  vpc_id  = aws_vpc.this.id
  ingress = []
  egress  = []

  tags = { Name = "${var.prefix}-nothing" }
}

resource "aws_subnet" "private" {
  for_each = local.private

  vpc_id            = aws_vpc.this.id
  availability_zone = each.key
  cidr_block        = each.value

  tags = { Name = "${var.prefix}-private-${each.key}" }
}

resource "aws_subnet" "public" {
  for_each = local.public

  vpc_id                  = aws_vpc.this.id
  availability_zone       = each.key
  cidr_block              = each.value
  map_public_ip_on_launch = false

  tags = { Name = "${var.prefix}-public-${each.key}" }
}
