-- The processed zone as external tables, through the Glue Data Catalog. Terraform makes the catalog database and the role.
CREATE EXTERNAL SCHEMA lake
FROM DATA CATALOG
DATABASE '${catalog_database}'
IAM_ROLE '${lake_role}';
