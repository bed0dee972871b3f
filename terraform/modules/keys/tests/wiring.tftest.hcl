mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }
}

variables {
  prefix = "headgate-prod"
}

run "every_alias_is_that_of_its_key" {
  assert {
    condition     = alltrue([for duty, alias in aws_kms_alias.this : alias.target_key_id == aws_kms_key.this[duty].key_id])
    error_message = "An alias must lead to the key of its duty."
  }

  assert {
    condition     = alltrue([for duty, arn in output.arns : arn == aws_kms_key.this[duty].arn]) && length(output.arns) == 9
    error_message = "The ARNs are handed out by duty."
  }
}
