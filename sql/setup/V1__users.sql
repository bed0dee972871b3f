-- Run once by the cluster's admin, before the migrations: only a superuser may create users in Redshift.
-- Nobody has a password here. On AWS the users come in by IAM (GetClusterCredentials, the Data API's DbUser); an admin may set a
-- password with ALTER USER where a client needs one.
CREATE USER headgate_owner PASSWORD DISABLE;
CREATE USER headgate_loader PASSWORD DISABLE;
-- The console shows every user's queries and loads, so it must see every user's rows in the system views.
CREATE USER headgate_console PASSWORD DISABLE SYSLOG ACCESS UNRESTRICTED;

-- Redshift lets everybody create tables in public; here the owner alone does.
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE, CREATE ON SCHEMA public TO headgate_owner;
GRANT USAGE ON SCHEMA public TO headgate_loader, headgate_console;
GRANT CREATE ON DATABASE ${flyway:database} TO headgate_owner;

-- Only superusers see this view unless they grant it.
GRANT SELECT ON svv_table_info TO headgate_console;
