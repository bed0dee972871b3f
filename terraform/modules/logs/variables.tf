variable "prefix" {
  description = "How every name begins: the project and the environment, such as `headgate-prod`."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", var.prefix)) && length(var.prefix) <= 24
    error_message = "The prefix begins every name and must suit the strictest of them: lower-case letters, digits and single hyphens, beginning with a letter, at most 24 characters. Give one such as \"headgate-prod\"."
  }
}

variable "bucket" {
  description = "The bucket's name where it already exists under another one; by default `<prefix>-logs-<account>`."
  type        = string
  default     = null

  validation {
    condition = var.bucket == null || (
      can(regex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", coalesce(var.bucket, "none")))
      && !can(regex("^(xn--|sthree-|amzn-s3-demo-)|(-s3alias|--ol-s3|--x-s3|--table-s3)$", coalesce(var.bucket, "none")))
    )
    error_message = "AWS would refuse this bucket's name. Give 3 to 63 lower-case letters, digits and hyphens that begin and end with a letter or digit and do not use one of S3's own prefixes (xn--, sthree-, amzn-s3-demo-) or suffixes (-s3alias, --ol-s3, --x-s3, --table-s3)."
  }
}

variable "key_arns" {
  description = "The KMS keys (`arns` of the module `keys`): `logs` for the trail's files, `observability` for its log group."
  type = object({
    logs          = string
    observability = string
  })

  validation {
    condition     = alltrue([for arn in values(var.key_arns) : can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", arn))])
    error_message = "Each key must be the ARN of a KMS key, such as \"arn:aws:kms:eu-central-1:123456789012:key/1234abcd-...\"."
  }
}

variable "retention_days" {
  description = "How long logs are kept in the bucket; by default what terraform/estate/zones.json says."
  type        = number
  default     = null

  validation {
    condition     = try(var.retention_days >= 90 && var.retention_days <= 3650, var.retention_days == null)
    error_message = "Logs are kept for 90 to 3650 days; with 0, or too few, an incident could not be looked into."
  }
}

variable "trail" {
  description = "Who keeps the CloudTrail trail with the data events of the zones: `here`, or `elsewhere` where an organisation's trail already does."
  type        = string
  default     = "here"

  validation {
    condition     = contains(["here", "elsewhere"], var.trail)
    error_message = "The trail is kept \"here\" or \"elsewhere\". Say elsewhere only where another trail records the data events of these buckets."
  }
}

variable "watched_buckets" {
  description = "Names of zone buckets that are not called `<prefix>-<zone>-<account>`; their data events are recorded too."
  type        = set(string)
  default     = []

  validation {
    condition     = alltrue([for bucket in var.watched_buckets : can(regex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", bucket))])
    error_message = "A watched bucket is given by its name (3 to 63 lower-case letters, digits and hyphens), not by its ARN."
  }
}

variable "alarm_topic_arn" {
  description = "The topic that hears of refused calls and of changes to what keeps the zones safe (`topic_arn` of the module `watch`)."
  type        = string

  validation {
    condition     = can(regex("^arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]+$", var.alarm_topic_arn))
    error_message = "The alarm topic must be the ARN of an SNS topic, such as \"arn:aws:sns:eu-central-1:123456789012:headgate-prod-alarms\"."
  }
}
