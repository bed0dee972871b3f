variables {
  region  = "eu-central-1"
  account = "123456789012"
  name    = "headgate-prod"
  release = "1.0.0"
  address = { name = "headgate.example.com", certificate_arn = "arn:aws:acm:eu-central-1:123456789012:certificate/c1" }
  sign_in = { issuer = "https://login.example.com/realms/company" }
  access  = { console = ["10.0.0.0/8"] }
  emails  = ["data-platform@example.com"]
}

run "the_estate_in_production" {
  command = plan

  assert {
    condition     = output.packages == "s3://headgate-prod-control-123456789012/artifacts/1.0.0/"
    error_message = "A release's packages lie in the control bucket."
  }

  assert {
    condition     = output.console_url == "https://headgate.example.com"
    error_message = "People open the console under the name that was given."
  }

  assert {
    condition     = module.catalog.database == "headgate_prod_lake"
    error_message = "Names are made of the one that was given."
  }

  assert {
    condition     = toset(keys(module.warehouse.role_arns)) == toset(["copy", "lake", "udf"])
    error_message = "The warehouse has a role for what it copies, for the lake, and for the function that it calls."
  }
}

run "a_region_that_does_not_exist" {
  command = plan

  variables {
    region = "eu-centrl-1"
  }

  expect_failures = [var.region]
}

run "a_name_without_an_environment" {
  command = plan

  variables {
    name = "headgate"
  }

  expect_failures = [var.name]
}

run "an_account_id_with_11_digits" {
  command = plan

  variables {
    account = "12345678901"
  }

  expect_failures = [var.account]
}

run "a_release_that_is_no_version" {
  command = plan

  variables {
    release = "latest"
  }

  expect_failures = [var.release]
}

run "nobody_hears_of_alarms" {
  command = plan

  variables {
    emails = []
  }

  expect_failures = [var.emails]
}
