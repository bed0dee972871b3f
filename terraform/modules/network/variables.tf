variable "prefix" {
  description = "How every name begins: the project and the environment, such as `headgate-prod`."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", var.prefix)) && length(var.prefix) <= 24
    error_message = "The prefix begins every name and must suit the strictest of them: lower-case letters, digits and single hyphens, beginning with a letter, at most 24 characters. Give one such as \"headgate-prod\"."
  }
}

variable "cidr" {
  description = "The VPC's addresses: a private range of /16 to /22, so that every subnet has room for the functions' and jobs' interfaces."
  type        = string
  default     = "10.40.0.0/16"

  validation {
    condition     = can(cidrhost(var.cidr, 0)) && can(regex("^(10\\.|192\\.168\\.|172\\.(1[6-9]|2[0-9]|3[01])\\.)[0-9.]+/(1[6-9]|2[0-2])$", var.cidr))
    error_message = "The VPC needs a private IPv4 range (RFC 1918) of /16 to /22 in CIDR notation, such as \"10.40.0.0/16\"."
  }

  validation {
    condition     = !can(cidrhost(var.cidr, 0)) || try(cidrhost(var.cidr, 0) == split("/", var.cidr)[0], true)
    error_message = "The range must begin at its first address: 10.40.0.0/16, not 10.40.1.0/16."
  }
}

variable "availability_zones" {
  description = "Over how many availability zones the subnets are spread."
  type        = number
  default     = 2

  validation {
    condition     = contains([2, 3], var.availability_zones)
    error_message = "Two or three availability zones: one alone would make its failure an outage, and the database and the balancer ask for two."
  }
}

variable "egress" {
  description = "How calls leave for the APIs: one NAT gateway (or one per availability zone, for 99.9 % and its price), and to which hosts; without hosts, to any. Every host that is looked up and every connection is logged."
  type = object({
    gateways = optional(string, "one")
    hosts    = optional(set(string), [])
  })
  default = {}

  validation {
    condition     = contains(["one", "per_zone"], var.egress.gateways)
    error_message = "The egress has \"one\" gateway (one fixed address) or one \"per_zone\" (one address for each availability zone)."
  }

  validation {
    condition     = alltrue([for host in var.egress.hosts : can(regex("^(\\*\\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}$", host))])
    error_message = "A host is a domain name in lower case without a scheme or a path, such as \"api.example.com\" or \"*.example.com\"."
  }
}

variable "interface_endpoints" {
  description = "The AWS services that are called without leaving the VPC; each costs by the hour and availability zone. What is not here is called through the egress."
  type        = set(string)
  default = [
    "ecr.api", "ecr.dkr", "glue", "kms", "logs", "monitoring", "redshift", "redshift-data", "secretsmanager", "sns", "states", "sts",
  ]

  validation {
    condition = length(setsubtract(var.interface_endpoints, [
      "athena", "cloudtrail", "config", "ec2", "ecr.api", "ecr.dkr", "ecs", "elasticloadbalancing", "events", "glue", "kms", "lambda", "logs", "monitoring",
      "rds", "redshift", "redshift-data", "scheduler", "secretsmanager", "sns", "sqs", "ssm", "states", "sts", "xray",
    ])) == 0
    error_message = "An interface endpoint is named as in com.amazonaws.<region>.<name>, and only services that this estate calls have one here: secretsmanager, kms, sts, logs, monitoring, sns, states, glue, redshift, redshift-data, ecr.api, ecr.dkr, and athena, cloudtrail, config, ec2, ecs, elasticloadbalancing, events, lambda, rds, scheduler, sqs, ssm, xray."
  }

  validation {
    condition     = length(setsubtract(["kms", "logs", "secretsmanager", "sts"], var.interface_endpoints)) == 0
    error_message = "Keys, secrets, credentials and logs never leave the VPC: kms, secretsmanager, sts and logs must be among the interface endpoints."
  }
}

variable "access" {
  description = "From which private ranges people reach the console's balancer and the warehouse, by CIDR; nothing else in the VPC takes connections from outside."
  type = object({
    console   = optional(set(string), [])
    warehouse = optional(set(string), [])
  })
  default = {}

  validation {
    condition     = alltrue([for cidr in setunion(var.access.console, var.access.warehouse) : can(cidrhost(cidr, 0)) && !can(regex("/[0-7]$", cidr))])
    error_message = "Access is given to ranges in CIDR notation of at least /8, such as \"10.0.0.0/8\" for an office network or \"198.51.100.7/32\" for one address; the whole internet is not a range."
  }
}

variable "key_arn" {
  description = "The KMS key of the log groups (`arns.observability` of the module `keys`)."
  type        = string

  validation {
    condition     = can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.key_arn))
    error_message = "The key must be the ARN of a KMS key, such as \"arn:aws:kms:eu-central-1:123456789012:key/1234abcd-...\"."
  }
}

variable "retention_days" {
  description = "How long the flow log and the log of host names are kept."
  type        = number
  default     = 400

  validation {
    condition     = contains([365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.retention_days)
    error_message = "CloudWatch keeps logs for certain numbers of days only, and a year is the least here: 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653."
  }
}

variable "alarm_topic_arn" {
  description = "The topic that hears when the egress runs out of ports (`topic_arn` of the module `watch`)."
  type        = string

  validation {
    condition     = can(regex("^arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]+$", var.alarm_topic_arn))
    error_message = "The alarm topic must be the ARN of an SNS topic, such as \"arn:aws:sns:eu-central-1:123456789012:headgate-prod-alarms\"."
  }
}
