# The plan of a whole estate, as the README's first apply has it.

variables {
  region = "eu-central-1"
  name   = "headgate-demo"
}

run "a_whole_estate_from_region_and_name_alone" {
  command = plan

  assert {
    condition     = toset(keys(module.zone)) == toset(["raw", "processed", "curated", "control"])
    error_message = "There is a bucket for each zone of the lake."
  }

  assert {
    condition     = output.packages == "s3://headgate-demo-control-123456789012/artifacts/0.1.0/"
    error_message = "A release's packages lie in the control bucket."
  }

  assert {
    condition     = output.console_url == "https://headgate-demo.example.com"
    error_message = "People open the console under its name."
  }

  assert {
    condition     = module.catalog.database == "headgate_demo_lake"
    error_message = "Names are made of the one that was given."
  }

  assert {
    condition     = module.warehouse.queues == ["analytics", "default"]
    error_message = "The warehouse has its first queues."
  }
}

run "a_region_that_does_not_exist" {
  command = plan

  variables {
    region = "eu-centrl-1"
  }

  expect_failures = [var.region]
}

run "a_name_that_s3_would_refuse" {
  command = plan

  variables {
    name = "Headgate_Demo"
  }

  expect_failures = [var.name]
}

run "a_release_that_is_no_version" {
  command = plan

  variables {
    release = "latest"
  }

  expect_failures = [var.release]
}
