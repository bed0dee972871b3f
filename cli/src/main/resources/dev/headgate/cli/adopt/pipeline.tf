module "pipeline" {
  source = "@modules@/pipeline"

  prefix          = var.name
  key_arns        = { observability = module.keys.arns.observability }
  function_arns   = { for key in ["plan", "ingest", "commit", "load", "publish"] : key => module.ingest.alias_arns[key] }
  emails          = var.emails
  alarm_topic_arn = module.watch.topic_arn
}
