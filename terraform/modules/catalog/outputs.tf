output "database" {
  description = "The catalog database's name."
  value       = aws_glue_catalog_database.this.name
}

output "crawlers" {
  description = "The crawlers' names by key."
  value       = { for key, crawler in aws_glue_crawler.this : key => crawler.name }
}

output "security_configuration" {
  description = "The Glue security configuration's name."
  value       = aws_glue_security_configuration.this.name
}

output "connection" {
  description = "The Glue network connection's name."
  value       = aws_glue_connection.network.name
}
