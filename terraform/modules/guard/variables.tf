variable "prefix" {
  description = "How every name begins: the project and the environment, such as `headgate-prod`."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", var.prefix)) && length(var.prefix) <= 24
    error_message = "The prefix begins every name and must suit the strictest of them: lower-case letters, digits and single hyphens, beginning with a letter, at most 24 characters. Give one such as \"headgate-prod\"."
  }
}

variable "bucket" {
  description = "The log bucket's name (`bucket` of the module `logs`); AWS Config writes its snapshots into it."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", var.bucket))
    error_message = "The log bucket is given by its name (3 to 63 lower-case letters, digits and hyphens), not by its ARN."
  }
}

variable "account_singletons" {
  description = "Who keeps what an account has once, `here` or `elsewhere`: the Config recorder, the GuardDuty detector, the account's Block Public Access and the Access Analyzer."
  type = object({
    config_recorder     = optional(string, "here")
    guardduty_detector  = optional(string, "here")
    block_public_access = optional(string, "here")
    access_analyzer     = optional(string, "here")
  })
  default = {}

  validation {
    condition     = alltrue([for owner in values(var.account_singletons) : contains(["here", "elsewhere"], owner)])
    error_message = "Each is kept \"here\" or \"elsewhere\". Elsewhere means that another team's configuration has it already, switched on; it does not switch it off."
  }
}

variable "alarm_topic_arn" {
  description = "The topic that hears of findings (`topic_arn` of the module `watch`)."
  type        = string

  validation {
    condition     = can(regex("^arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]+$", var.alarm_topic_arn))
    error_message = "The alarm topic must be the ARN of an SNS topic, such as \"arn:aws:sns:eu-central-1:123456789012:headgate-prod-alarms\"."
  }
}
