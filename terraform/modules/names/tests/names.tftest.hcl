provider "aws" {
  region = "eu-central-1"
}

variables {
  prefix = "headgate-prod"
}

run "names_are_those_of_the_wiring" {
  command = plan

  assert {
    condition     = output.prefix == "headgate-prod"
    error_message = "The prefix is the project and its environment."
  }

  assert {
    condition     = output.buckets["raw"] == "headgate-prod-raw-123456789012"
    error_message = "A bucket is called <project>-<env>-<zone>-<account>."
  }

  assert {
    condition     = toset(keys(output.buckets)) == toset(["raw", "processed", "curated", "control", "logs"])
    error_message = "There is one bucket for each zone of estate/zones.json."
  }

  assert {
    condition     = output.function_arns["plan"] == "arn:aws:lambda:eu-central-1:123456789012:function:headgate-prod-plan:live"
    error_message = "A function is called <project>-<env>-<key>."
  }

  assert {
    condition     = output.catalog_database == "headgate_prod_lake"
    error_message = "The catalog database has underscores, as Glue wants them."
  }

  assert {
    condition     = output.template.secret_prefix == "headgate/prod/sources/"
    error_message = "Secrets of sources lie under <project>/<env>/sources/."
  }

  assert {
    condition     = output.template.state_machine == "arn:aws:states:eu-central-1:123456789012:stateMachine:headgate-prod-pipeline"
    error_message = "The state machine is called <project>-<env>-pipeline."
  }

  assert {
    condition     = output.worker_environment.HEADGATE_COPY_ROLE == "arn:aws:iam::123456789012:role/headgate-prod-copy"
    error_message = "Functions are told the role with which the warehouse reads."
  }
}

run "a_project_may_have_hyphens" {
  command = plan

  variables {
    prefix = "data-platform-prod"
  }

  assert {
    condition     = output.template.secret_prefix == "data-platform/prod/sources/"
    error_message = "The environment is what stands behind the last hyphen."
  }
}

run "a_prefix_that_s3_would_refuse" {
  command = plan

  variables {
    prefix = "Head_Gate-prod"
  }

  expect_failures = [var.prefix]
}

run "a_prefix_without_an_environment" {
  command = plan

  variables {
    prefix = "headgate"
  }

  expect_failures = [var.prefix]
}

run "a_prefix_too_long_for_a_bucket" {
  command = plan

  variables {
    prefix = "headgate-with-a-long-name-prod"
  }

  expect_failures = [var.prefix]
}
