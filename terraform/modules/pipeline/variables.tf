variable "prefix" {
  description = "How every name begins: the project and its environment, such as `headgate-prod`; see the module names."
  type        = string
  nullable    = false
}

variable "key_arns" {
  description = "The KMS key of the log and the topic (`arns.observability` of the module `keys`)."
  type = object({
    observability = string
  })
  nullable = false

  validation {
    condition     = alltrue([for arn in values(var.key_arns) : can(regex("^arn:aws:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", arn))])
    error_message = "Each key must be the ARN of a KMS key, arn:aws:kms:<region>:<account>:key/<id>: an alias or an id alone means nothing in a policy."
  }
}

variable "function_arns" {
  description = "What the states call, by the function's key (`alias_arns` of the module `ingest`)."
  type        = map(string)
  nullable    = false

  validation {
    condition     = length(setsubtract(["plan", "ingest", "commit", "load", "publish"], keys(var.function_arns))) == 0
    error_message = "The pipeline calls plan, ingest, commit, load and publish: give the ARN of each."
  }

  validation {
    condition     = alltrue([for arn in values(var.function_arns) : can(regex("^arn:aws:lambda:[a-z0-9-]+:[0-9]{12}:function:[A-Za-z0-9_-]+:[A-Za-z0-9_-]+$", arn))])
    error_message = "A function is given by the ARN of its alias, which ends with the alias's name: only a published version starts from its snapshot."
  }
}

variable "sla" {
  description = "What is agreed: how long a run may take, how long there may be no successful run at all, and the share of runs that succeed."
  type = object({
    run_minutes             = optional(number, 120)
    hours_without_a_success = optional(number, 24)
    success_percent         = optional(number, 99.9)
  })
  nullable = false
  default  = {}

  validation {
    condition     = var.sla.run_minutes >= 1 && var.sla.run_minutes <= 1440
    error_message = "A run may take 1 to 1440 minutes: the state machine ends it after a day."
  }

  validation {
    condition     = var.sla.hours_without_a_success >= 1 && var.sla.hours_without_a_success <= 24
    error_message = "There may be 1 to 24 hours without a successful run; CloudWatch looks back a day at most."
  }

  validation {
    condition     = var.sla.success_percent >= 50 && var.sla.success_percent < 100
    error_message = "The share of runs that succeed is 50 to less than 100 percent, such as 99.9; with 100 the first failure would break the agreement."
  }
}

variable "emails" {
  description = "Who hears by mail of every run that failed; each address must confirm once."
  type        = set(string)
  nullable    = false
  default     = []

  validation {
    condition     = alltrue([for email in var.emails : can(regex("^[^@\\s,;]+@[^@\\s,;]+[.][a-zA-Z]{2,}$", email))])
    error_message = "Each entry is one mail address, such as \"data-platform@example.com\"."
  }
}

variable "retention_days" {
  description = "How long logs are kept."
  type        = number
  nullable    = false
  default     = 400

  validation {
    condition     = contains([365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.retention_days)
    error_message = "CloudWatch keeps logs for certain numbers of days only, and a year is the least here: 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653."
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
