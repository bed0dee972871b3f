variable "prefix" {
  description = "How every name begins: the project and its environment, such as `headgate-prod`; see the module names."
  type        = string
  nullable    = false
}

variable "key_arns" {
  description = "KMS keys by duty (`arns` of the module `keys`): the cluster's own, which also keeps the admin's password, and the zones that it reads; `observability` opens the catalog."
  type = object({
    warehouse     = string
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
  description = "Where the cluster lives: private subnets and the security group (`security_group_ids.warehouse` of the module `network`)."
  type = object({
    subnet_ids        = set(string)
    security_group_id = string
  })
  nullable = false

  validation {
    condition     = length(var.network.subnet_ids) >= 2 && alltrue([for id in var.network.subnet_ids : can(regex("^subnet-[0-9a-z]+$", id))])
    error_message = "Give at least two private subnets, in different availability zones, by their ids such as \"subnet-0123456789abcdef0\"."
  }

  validation {
    condition     = can(regex("^sg-[0-9a-z]+$", var.network.security_group_id))
    error_message = "The security group is given by its id, such as \"sg-0123456789abcdef0\"."
  }
}

variable "log_bucket" {
  description = "The bucket that takes the audit log (`bucket` of the module `logs`)."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", var.log_bucket))
    error_message = "The log bucket is given by its name (3 to 63 lower-case letters, digits and hyphens), not by its ARN."
  }
}

variable "nodes" {
  description = "The cluster's nodes, where they shall differ from terraform/estate/warehouse.json."
  type = object({
    type  = optional(string)
    count = optional(number)
  })
  nullable = false
  default  = {}

  validation {
    condition     = can(regex("^(ra3[.](large|xlplus|4xlarge|16xlarge)|rg[.](large|xlarge|4xlarge|12xlarge))$", coalesce(var.nodes.type, "ra3.large")))
    error_message = "A node is an ra3 (large, xlplus, 4xlarge, 16xlarge) or an rg (large, xlarge, 4xlarge, 12xlarge): only these keep their data apart from their computing, which snapshots, relocation and pausing need."
  }

  validation {
    condition     = coalesce(var.nodes.count, 2) >= 2 && coalesce(var.nodes.count, 2) <= 128
    error_message = "A cluster has 2 to 128 nodes: one alone would have no second copy of what is being written."
  }
}

variable "wlm" {
  description = "The queues, as wlm_json_configuration has them; by default terraform/estate/wlm.json. It is written once: from then on the queues are the console's."
  type        = string
  default     = null

  validation {
    condition     = var.wlm == null || (can([for queue in jsondecode(var.wlm) : keys(queue)]) && length([for queue in try(jsondecode(var.wlm), []) : queue if can(keys(queue)) && !can(queue.short_query_queue)]) >= 1)
    error_message = "The queues are a JSON array of objects, the last of which is the default queue."
  }

  validation {
    condition     = var.wlm == null || (length(jsonencode(try(jsondecode(var.wlm), null))) <= 8000)
    error_message = "Redshift takes at most 8,000 characters of queue configuration."
  }

  validation {
    condition     = var.wlm == null || (length([for queue in try(jsondecode(var.wlm), []) : queue if can(keys(queue)) && !can(queue.short_query_queue)]) <= 8)
    error_message = "There are at most 8 queues beside the superuser's."
  }

  validation {
    condition     = var.wlm == null || (length(setsubtract(flatten([for queue in try(jsondecode(var.wlm), []) : try(keys(queue), [])]), local.wlm_known)) == 0)
    error_message = "The queues have a field that Redshift does not know: ${join(", ", setsubtract(flatten([for queue in try(jsondecode(var.wlm), []) : try(keys(queue), [])]), local.wlm_known))}. Known are ${join(", ", sort(local.wlm_known))}."
  }

  validation {
    condition     = var.wlm == null || (try(sum([for queue in try(jsondecode(var.wlm), []) : tonumber(try(queue.query_concurrency, 0)) if !can(queue.short_query_queue)]) <= 50, false))
    error_message = "The queues together have more than 50 slots, the most that Redshift gives out. Lower query_concurrency; 15 in all is what AWS advises."
  }

  validation {
    condition     = var.wlm == null || (try(alltrue([for queue in try(jsondecode(var.wlm), []) : tonumber(try(queue.query_concurrency, 1)) >= 1]), false))
    error_message = "A queue has at least one slot; with 0 nothing in it would ever run."
  }

  validation {
    condition     = var.wlm == null || (try(sum([for queue in try(jsondecode(var.wlm), []) : tonumber(try(queue.memory_percent_to_use, 0))]) <= 100, false))
    error_message = "The queues together take more than 100 percent of the memory. Lower memory_percent_to_use."
  }

  validation {
    condition     = var.wlm == null || (length([for field in try(keys(reverse([for queue in try(jsondecode(var.wlm), []) : queue if can(keys(queue)) && !can(queue.short_query_queue)])[0]), []) : field if contains(["query_group", "user_group", "user_role"], field)]) == 0)
    error_message = "The last queue is the default one and takes what no other takes, so it names no query_group, user_group or user_role."
  }

  validation {
    condition     = var.wlm == null || (length(distinct([for queue in try(jsondecode(var.wlm), []) : queue.name if can(queue.name)])) == length([for queue in try(jsondecode(var.wlm), []) : queue.name if can(queue.name)]) && alltrue([for queue in try(jsondecode(var.wlm), []) : can(regex("^[A-Za-z0-9_ ]{1,64}$", queue.name)) if can(queue.name)]))
    error_message = "Queues have different names of up to 64 letters, digits, underscores and spaces."
  }

  validation {
    condition     = var.wlm == null || (length(flatten([for queue in try(jsondecode(var.wlm), []) : try([for rule in queue.rules : rule], [])])) <= 25 && length(distinct([for rule in flatten([for queue in try(jsondecode(var.wlm), []) : try([for rule in queue.rules : rule], [])]) : try(rule.rule_name, "")])) == length(flatten([for queue in try(jsondecode(var.wlm), []) : try([for rule in queue.rules : rule], [])])))
    error_message = "There are at most 25 rules over all queues, each with a name of its own."
  }

  validation {
    condition = var.wlm == null || alltrue([
      for rule in flatten([for queue in try(jsondecode(var.wlm), []) : try([for rule in queue.rules : rule], [])]) : try(contains(["log", "hop", "abort", "change_query_priority"], rule.action) && length(rule.predicate) >= 1 && length(rule.predicate) <= 3 &&
      alltrue([for predicate in rule.predicate : contains(local.wlm_metrics, predicate.metric_name) && contains(["=", "<", ">"], predicate.operator) && can(tonumber(predicate.value))]), false)
    ])
    error_message = "A rule has an action (log, hop, abort or change_query_priority) and one to three predicates, each with a metric that Redshift knows, an operator (=, < or >) and a number: ${join(", ", local.wlm_metrics)}."
  }

  validation {
    condition     = var.wlm == null || (alltrue([for queue in try(jsondecode(var.wlm), []) : contains(["highest", "high", "normal", "low", "lowest"], try(queue.priority, "normal")) && contains(["auto", "off"], try(queue.concurrency_scaling, "off"))]))
    error_message = "A queue's priority is highest, high, normal, low or lowest, and its concurrency_scaling auto or off."
  }

  validation {
    condition     = var.wlm == null || (alltrue([for short in try(jsondecode(var.wlm), []) : try(tonumber(try(short.max_execution_time, 0)) == 0 || (tonumber(try(short.max_execution_time, 0)) >= 1000 && tonumber(try(short.max_execution_time, 0)) <= 20000), false) if can(short.short_query_queue)]))
    error_message = "A short query is one of up to 1 to 20 seconds, given in milliseconds (1000 to 20000); 0 or nothing lets Redshift choose."
  }
}

variable "scaling_clusters" {
  description = "How many further clusters Redshift may take when queries wait in a queue with concurrency_scaling auto, where it shall differ from terraform/estate/warehouse.json."
  type        = number
  default     = null

  validation {
    condition     = coalesce(var.scaling_clusters, 1) >= 0 && coalesce(var.scaling_clusters, 1) <= 10 && floor(coalesce(var.scaling_clusters, 1)) == coalesce(var.scaling_clusters, 1)
    error_message = "Concurrency scaling takes 0 (none) to 10 further clusters."
  }
}

variable "usage_limits" {
  description = "What the warehouse may use beyond itself, by feature: terabytes for spectrum and cross-region-datasharing, minutes for concurrency-scaling. Written once: from then on the limits are the console's."
  type = map(object({
    amount = number
    period = optional(string, "monthly")
    action = optional(string, "log")
  }))
  nullable = false
  default = {
    spectrum            = { amount = 50 }
    concurrency-scaling = { amount = 60, period = "daily", action = "disable" }
  }

  validation {
    condition     = length(setsubtract(keys(var.usage_limits), ["spectrum", "concurrency-scaling", "cross-region-datasharing"])) == 0
    error_message = "A usage limit is for spectrum, concurrency-scaling or cross-region-datasharing."
  }

  validation {
    condition     = alltrue([for limit in values(var.usage_limits) : limit.amount >= 1 && contains(["daily", "weekly", "monthly"], limit.period) && contains(["log", "emit-metric", "disable"], limit.action)])
    error_message = "A usage limit has an amount of at least 1, a period (daily, weekly or monthly) and an action (log, emit-metric or disable)."
  }
}

variable "snapshots" {
  description = "How often a snapshot is taken, and for how many days automatic ones are kept, where that shall differ from terraform/estate/warehouse.json."
  type = object({
    every_hours = optional(number, 8)
    keep_days   = optional(number)
  })
  nullable = false
  default  = {}

  validation {
    condition     = contains([1, 2, 4, 8, 12, 24], var.snapshots.every_hours)
    error_message = "Snapshots are taken every 1, 2, 4, 8, 12 or 24 hours."
  }

  validation {
    condition     = coalesce(var.snapshots.keep_days, 14) >= 7 && coalesce(var.snapshots.keep_days, 14) <= 35
    error_message = "Snapshots are kept for 7 to 35 days; with 0 there would be none, and in less than a week a mistake may not be noticed."
  }
}

variable "hours" {
  description = "When the cluster is resumed and paused, in UTC, for an environment that nobody uses at night. Without it the cluster is always on."
  type = object({
    resume = string
    pause  = string
  })
  default = null

  validation {
    condition     = var.hours == null || alltrue([for at in values(coalesce(var.hours, { resume = "", pause = "" })) : can(regex("^cron\\(\\S+ \\S+ \\S+ \\S+ \\S+ \\S+\\)$", at))])
    error_message = "Resume and pause are AWS cron expressions with six fields in UTC, such as \"cron(0 5 ? * MON-FRI *)\"."
  }
}

variable "spread" {
  description = "How the cluster survives an availability zone: `relocation` (Redshift moves it, some minutes without it) or `two_zones` (twice the nodes, no pause)."
  type        = string
  nullable    = false
  default     = "relocation"

  validation {
    condition     = contains(["relocation", "two_zones"], var.spread)
    error_message = "The cluster is spread by \"relocation\" or over \"two_zones\"."
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
