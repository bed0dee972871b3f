variable "prefix" {
  description = "How every name begins: the project and its environment, such as `headgate-prod`; see the module names."
  type        = string
  nullable    = false
}

variable "key_arns" {
  description = "KMS keys by duty (`arns` of the module `keys`): what crawlers read and Glue writes, and `observability` for logs and the catalog itself."
  type = object({
    raw           = string
    processed     = string
    observability = string
  })
  nullable = false

  validation {
    condition     = alltrue([for arn in values(var.key_arns) : can(regex("^arn:aws:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", arn))])
    error_message = "Each key must be the ARN of a KMS key, arn:aws:kms:<region>:<account>:key/<id>: an alias or an id alone means nothing in a policy."
  }
}

variable "network" {
  description = "Where crawlers and jobs reach the buckets from: one private subnet, its availability zone and the security group (`security_group_ids.jobs` of the module `network`)."
  type = object({
    subnet_id         = string
    availability_zone = string
    security_group_id = string
  })
  nullable = false

  validation {
    condition     = can(regex("^subnet-[0-9a-z]+$", var.network.subnet_id)) && can(regex("^[a-z]{2}-[a-z]+-[0-9][a-z]$", var.network.availability_zone))
    error_message = "A Glue connection is in one private subnet: give its id, such as \"subnet-0123456789abcdef0\", and its availability zone, such as \"eu-central-1a\"."
  }

  validation {
    condition     = can(regex("^sg-[0-9a-z]+$", var.network.security_group_id))
    error_message = "The security group is given by its id, such as \"sg-0123456789abcdef0\"."
  }
}

variable "crawler_schedule" {
  description = "When the crawlers look for what the runs' drift did not tell, in UTC, where it shall differ from terraform/estate/catalog.json. A run with drift starts its crawler by itself."
  type        = string
  default     = null

  validation {
    condition     = var.crawler_schedule == null || can(regex("^cron\\(\\S+ \\S+ \\S+ \\S+ \\S+ \\S+\\)$", var.crawler_schedule))
    error_message = "A crawler's schedule is an AWS cron expression with six fields in UTC, such as \"cron(0 3 ? * SUN *)\" for Sundays at three."
  }
}

variable "lake_formation" {
  description = "Lake Formation's own permissions on the catalog, with who administers them and who may read every table. Without it IAM alone decides."
  type = object({
    administrators = set(string)
    readers        = optional(set(string), [])
  })
  default = null

  validation {
    condition     = var.lake_formation == null || length(try(var.lake_formation.administrators, [])) > 0
    error_message = "Lake Formation needs at least one administrator, or nobody could grant anything any more. Leave lake_formation out to let IAM alone decide."
  }

  validation {
    condition = var.lake_formation == null || alltrue([
      for arn in setunion(try(var.lake_formation.administrators, []), try(var.lake_formation.readers, [])) : can(regex("^arn:aws:iam::[0-9]{12}:(role|user)/[A-Za-z0-9+=,.@_/-]+$", arn))
    ])
    error_message = "Administrators and readers are ARNs of IAM roles or users with an account id of 12 digits, such as \"arn:aws:iam::123456789012:role/analysts\"."
  }
}

variable "account_singletons" {
  description = "Who keeps what an account has once, `here` or `elsewhere`: the encryption of the Glue catalog, and Lake Formation's settings."
  type = object({
    catalog_encryption      = optional(string, "here")
    lake_formation_settings = optional(string, "here")
  })
  nullable = false
  default  = {}

  validation {
    condition     = alltrue([for owner in values(var.account_singletons) : contains(["here", "elsewhere"], owner)])
    error_message = "Each is kept \"here\" or \"elsewhere\". Elsewhere means that another team's configuration has it already, switched on; it does not switch it off."
  }
}

variable "alarm_topic_arn" {
  description = "The topic that hears of alarms (`topic_arn` of the module `watch`)."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^arn:aws:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]+$", var.alarm_topic_arn))
    error_message = "The alarm topic must be the ARN of an SNS topic, such as \"arn:aws:sns:eu-central-1:123456789012:headgate-prod-alarms\"."
  }
}

variable "permissions_boundary" {
  description = "ARN of a managed policy that bounds the roles, where the organisation wants one on every role."
  type        = string
  default     = null
}
