# Plans without a mock, so that the policies are the real documents.

provider "aws" {
  region = "eu-central-1"
}

variables {
  prefix = "headgate-prod"
}

run "every_zone_and_every_duty_has_a_key_of_its_own" {
  command = plan

  assert {
    condition     = toset(keys(aws_kms_key.this)) == toset(["raw", "processed", "curated", "control", "logs", "secrets", "warehouse", "console", "observability"])
    error_message = "There must be one key for each zone of zones.json and for secrets, warehouse, console and observability."
  }

  assert {
    condition     = alltrue([for key in aws_kms_key.this : key.enable_key_rotation && key.rotation_period_in_days == 365])
    error_message = "Every key must rotate, once a year."
  }

  assert {
    condition     = alltrue([for key in aws_kms_key.this : key.deletion_window_in_days == 30])
    error_message = "A key that was scheduled for deletion can be kept for 30 days by default."
  }

  assert {
    condition     = alltrue([for duty, alias in aws_kms_alias.this : alias.name == "alias/headgate-prod-${duty}"])
    error_message = "A key is found by alias/<prefix>-<duty>."
  }

  assert {
    condition     = toset(keys(output.aliases)) == toset(keys(aws_kms_key.this))
    error_message = "The aliases are handed out by duty."
  }
}

run "no_key_may_be_used_by_anyone_or_for_everything" {
  command = plan

  assert {
    condition = alltrue(flatten([for key in aws_kms_key.this : [for statement in jsondecode(key.policy).Statement :
      !contains(flatten([statement.Action]), "kms:*") && statement.Principal != "*" && try(statement.Principal.AWS, []) != "*"
    ]]))
    error_message = "A key's policy names its actions and its principals; `kms:*` and `*` are neither."
  }

  assert {
    condition = alltrue(flatten([for key in aws_kms_key.this : [for statement in jsondecode(key.policy).Statement :
      can(statement.Condition.StringEquals["aws:SourceAccount"]) || can(statement.Condition.ArnLike["kms:EncryptionContext:aws:logs:arn"])
      if can(statement.Principal.Service)
    ]]))
    error_message = "What an AWS service may do with a key is bound to this account."
  }

  assert {
    condition = alltrue([for key in aws_kms_key.this : alltrue([for statement in jsondecode(key.policy).Statement :
      can(statement.Condition.StringEquals["kms:ViaService"])
      if contains(["UseThroughItsServices", "LendToItsServices"], statement.Sid)
    ])])
    error_message = "The account's principals use a key only through the services that it is for."
  }
}

run "a_zones_key_is_used_through_s3_only" {
  command = plan

  assert {
    condition = alltrue([for zone in ["raw", "processed", "curated", "control"] :
      one([for statement in jsondecode(aws_kms_key.this[zone].policy).Statement : statement.Condition.StringEquals["kms:ViaService"] if statement.Sid == "UseThroughItsServices"]) == ["s3.eu-central-1.amazonaws.com"]
    ])
    error_message = "A zone's key must be usable through S3 and nothing else."
  }

  assert {
    condition     = [for statement in jsondecode(aws_kms_key.this["raw"].policy).Statement : statement.Sid] == ["Administer", "Look", "UseThroughItsServices", "LendToItsServices"]
    error_message = "No AWS service has a statement of its own on a zone's key."
  }
}

run "the_trail_and_the_log_groups_may_use_their_keys" {
  command = plan

  assert {
    condition     = one([for statement in jsondecode(aws_kms_key.this["logs"].policy).Statement : statement.Condition.StringEquals["aws:SourceArn"] if statement.Sid == "Trail"]) == "arn:aws:cloudtrail:eu-central-1:123456789012:trail/headgate-prod"
    error_message = "Only this estate's trail may encrypt with the key of the logs."
  }

  assert {
    condition     = one([for statement in jsondecode(aws_kms_key.this["observability"].policy).Statement : statement.Principal.Service if statement.Sid == "LogGroups"]) == "logs.eu-central-1.amazonaws.com"
    error_message = "CloudWatch Logs of this region must be allowed to use the key of the log groups."
  }

  assert {
    condition     = contains(one([for statement in jsondecode(aws_kms_key.this["observability"].policy).Statement : statement.Principal.Service if statement.Sid == "MessagesOfServices"]), "cloudwatch.amazonaws.com")
    error_message = "An alarm could not reach an encrypted topic."
  }
}

run "administrators_alone_may_change_and_delete_keys" {
  command = plan

  variables {
    administrators       = ["arn:aws:iam::123456789012:role/platform"]
    deletion_window_days = 7
  }

  assert {
    condition = alltrue([for key in aws_kms_key.this :
      one([for statement in jsondecode(key.policy).Statement : statement.Principal.AWS if contains(flatten([statement.Action]), "kms:ScheduleKeyDeletion")]) == ["arn:aws:iam::123456789012:role/platform"]
    ])
    error_message = "Where administrators are named, only they may delete a key."
  }

  assert {
    condition     = alltrue([for key in aws_kms_key.this : key.deletion_window_in_days == 7])
    error_message = "The deletion window is the one that was asked for."
  }
}

run "an_administrator_of_eleven_digits_is_refused" {
  command = plan

  variables {
    administrators = ["arn:aws:iam::12345678901:role/platform"]
  }

  expect_failures = [var.administrators]
}

run "a_deletion_window_of_six_days_is_refused" {
  command = plan

  variables {
    deletion_window_days = 6
  }

  expect_failures = [var.deletion_window_days]
}

run "a_prefix_in_capitals_is_refused" {
  command = plan

  variables {
    prefix = "Headgate"
  }

  expect_failures = [var.prefix]
}
