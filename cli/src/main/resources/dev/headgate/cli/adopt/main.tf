# What was found in the account, as the modules of Headgate keep it. Written once by `./headgate adopt`; from now on it is yours to change.
# imports.tf has the import blocks; they can go after the first apply. The log of changes to expect is report.md.

terraform {
  required_version = ">= 1.11"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }

  # The state belongs into a bucket of its own, made by hand and once: versioned, encrypted, private.
  # backend "s3" {
  #   bucket       = "example-terraform-state"
  #   key          = "headgate/terraform.tfstate"
  #   region       = "eu-central-1"
  #   encrypt      = true
  #   use_lockfile = true
  # }
}

provider "aws" {
  region              = var.region
  allowed_account_ids = [var.account]

  default_tags {
    tags = var.tags
  }
}

variable "region" {
  description = "In which AWS region the estate is."
  type        = string
}

variable "account" {
  description = "The account that was read: with credentials of another one nothing is planned."
  type        = string
}

variable "name" {
  description = "How every name begins: the project, a hyphen and the environment."
  type        = string
}

variable "tags" {
  description = "The tags that everything had that was tagged at all; whatever is new gets them too."
  type        = map(string)
  default     = {}
}

variable "release" {
  description = "Which release of Headgate runs; its packages must lie under artifacts/<release>/ in the control bucket before the first apply."
  type        = string
}

variable "emails" {
  description = "Who hears of alarms and failed runs; each address must confirm once."
  type        = set(string)
  default     = []
}

# --- what everything stands on ----------------------------------------------------------------------------------------

module "keys" {
  source = "@modules@/keys"

  prefix = var.name
}

# Nothing of what an account has once is taken over: it may be somebody else's.
module "watch" {
  source = "@modules@/watch"

  prefix             = var.name
  key_arn            = module.keys.arns.observability
  log_bucket         = module.logs.bucket
  emails             = var.emails
  budgets            = {}
  account_singletons = { anomaly_monitor = "elsewhere", storage_lens = "elsewhere" }
}

module "logs" {
  source = "@modules@/logs"

  prefix          = var.name
  key_arns        = { logs = module.keys.arns.logs, observability = module.keys.arns.observability }
  trail           = "elsewhere"
  alarm_topic_arn = module.watch.topic_arn
}
