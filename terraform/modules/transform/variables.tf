variable "prefix" {
  description = "How every name begins: the project and its environment, such as `headgate-prod`; see the module names."
  type        = string
  nullable    = false
}

variable "key_arns" {
  description = "KMS keys by duty (`arns` of the module `keys`): the zones that the job uses, and logs."
  type = object({
    control       = string
    raw           = string
    processed     = string
    secrets       = string
    observability = string
  })
  nullable = false

  validation {
    condition     = alltrue([for arn in values(var.key_arns) : can(regex("^arn:aws:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", arn))])
    error_message = "Each key must be the ARN of a KMS key, arn:aws:kms:<region>:<account>:key/<id>: an alias or an id alone means nothing in a policy."
  }
}

variable "release" {
  description = "Which release of the job runs: its jars lie under artifacts/<release>/ in the control bucket, put there before the first apply."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]+)?$", var.release))
    error_message = "A release is a version such as \"1.0.0\" or \"1.0.0-rc.1\"; the job's jar is taken from artifacts/<release>/glue-jobs.jar."
  }
}

variable "control_bucket" {
  description = "The control bucket (`bucket` of the module `zone`), which holds the job's jar and script."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", var.control_bucket))
    error_message = "The control bucket is given by its name (3 to 63 lower-case letters, digits and hyphens), not by its ARN."
  }
}

variable "security_configuration" {
  description = "The Glue security configuration (`security_configuration` of the module `catalog`)."
  type        = string
  nullable    = false

  validation {
    condition     = length(var.security_configuration) > 0
    error_message = "The job needs a security configuration, or what it writes beside the zones would not be encrypted with the estate's keys. Give the name that the module catalog gives out."
  }
}

variable "connection" {
  description = "The Glue network connection through which the job reaches the buckets (`connection` of the module `catalog`)."
  type        = string
  nullable    = false

  validation {
    condition     = length(var.connection) > 0
    error_message = "The job needs a network connection, or it would reach the buckets from outside of the VPC. Give the name that the module catalog gives out."
  }
}

variable "jobs" {
  description = "How large a job may grow, by its key, where it shall differ from terraform/estate/jobs.json. Auto scaling takes only the workers that a run needs, up to `workers`."
  type = map(object({
    worker_type     = optional(string)
    workers         = optional(number)
    timeout_minutes = optional(number)
    concurrent_runs = optional(number)
  }))
  nullable = false
  default  = {}

  validation {
    condition     = length(setsubtract(keys(var.jobs), ["etl"])) == 0
    error_message = "A job is named by its key in terraform/estate/jobs.json: etl."
  }

  validation {
    condition     = alltrue([for job in values(var.jobs) : contains(["G.1X", "G.2X", "G.4X", "G.8X", "R.1X", "R.2X"], coalesce(job.worker_type, "G.2X"))])
    error_message = "A worker is a G.1X, G.2X, G.4X, G.8X, R.1X or R.2X; G.2X (8 vCPU, 32 GB) is the default."
  }

  validation {
    condition     = alltrue([for job in values(var.jobs) : coalesce(job.workers, 2) >= 2 && coalesce(job.workers, 2) <= 299])
    error_message = "A job has 2 to 299 workers: one of them is the driver."
  }

  validation {
    condition     = alltrue([for job in values(var.jobs) : coalesce(job.timeout_minutes, 120) >= 1 && coalesce(job.timeout_minutes, 120) <= 1440])
    error_message = "A job may take 1 to 1440 minutes: the state machine gives a whole run a day."
  }

  validation {
    condition     = alltrue([for job in values(var.jobs) : coalesce(job.concurrent_runs, 1) >= 1])
    error_message = "A job runs at least once at a time; with 0 no run could ever be transformed."
  }
}

variable "quality" {
  description = "Rules in DQDL that Glue Data Quality evaluates, by table; without any, those of terraform/estate/quality."
  type        = map(string)
  default     = null

  validation {
    condition     = var.quality == null || alltrue([for rules in values(coalesce(var.quality, {})) : can(regex("^\\s*Rules\\s*=\\s*\\[(.|\\n)+\\]\\s*$", rules))])
    error_message = "A rule set in DQDL is written as: Rules = [ IsComplete \"transaction_id\", ... ] with at least one rule."
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
