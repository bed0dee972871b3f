provider "aws" {
  region = "eu-central-1"
}

variables {
  prefix   = "headgate-prod"
  duty     = "plan"
  key_arns = { control = "arn:aws:kms:eu-central-1:123456789012:key/control", secrets = "arn:aws:kms:eu-central-1:123456789012:key/secrets" }
}

run "the_role_of_a_function" {
  command = plan

  assert {
    condition     = aws_iam_role.this.name == "headgate-prod-plan"
    error_message = "A role is called <project>-<env>-<duty>."
  }

  assert {
    condition     = jsondecode(aws_iam_role.this.assume_role_policy).Statement[0].Principal.Service == "lambda.amazonaws.com"
    error_message = "The service that may take the role is the one of estate/roles.json."
  }

  assert {
    condition     = jsondecode(aws_iam_role.this.assume_role_policy).Statement[0].Condition.StringEquals["aws:SourceAccount"] == "123456789012"
    error_message = "The service may take the role for this account alone."
  }

  assert {
    condition = alltrue(flatten([
      for statement in jsondecode(aws_iam_role_policy.duty.policy).Statement : [
        for action in flatten([statement.Action]) : !strcontains(action, "*")
      ]
    ]))
    error_message = "No statement may have a wildcard among its actions."
  }

  assert {
    condition = contains(
      flatten([for statement in jsondecode(aws_iam_role_policy.duty.policy).Statement : statement.Resource]),
      "arn:aws:s3:::headgate-prod-control-123456789012/runs/*",
    )
    error_message = "The document names the estate's own buckets."
  }

  assert {
    condition     = contains(flatten([for statement in jsondecode(aws_iam_role_policy.more["platform"].policy).Statement : statement.Action]), "ec2:CreateNetworkInterface")
    error_message = "The platform document that estate/roles.json gives a function lets Lambda make its network interfaces."
  }
}

run "a_duty_without_a_platform" {
  command = plan

  variables {
    duty                 = "copy"
    key_arns             = { processed = "arn:aws:kms:eu-central-1:123456789012:key/processed" }
    permissions_boundary = "arn:aws:iam::123456789012:policy/boundary"
  }

  assert {
    condition     = length(aws_iam_role_policy.more) == 0
    error_message = "A role has nothing beyond its duty unless estate/roles.json gives it more."
  }

  assert {
    condition     = aws_iam_role.this.permissions_boundary == "arn:aws:iam::123456789012:policy/boundary"
    error_message = "The organisation's boundary is on the role."
  }
}

run "a_duty_with_a_name_that_no_file_has" {
  command = plan

  variables {
    duty = "../plan"
  }

  expect_failures = [var.duty]
}

run "a_key_given_by_its_alias" {
  command = plan

  variables {
    key_arns = { control = "alias/headgate-prod-control", secrets = "arn:aws:kms:eu-central-1:123456789012:key/secrets" }
  }

  expect_failures = [var.key_arns]
}

run "a_boundary_that_is_no_policy" {
  command = plan

  variables {
    permissions_boundary = "boundary"
  }

  expect_failures = [var.permissions_boundary]
}
