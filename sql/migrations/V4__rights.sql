-- The loader needs UPDATE or DELETE for its LOCK as well; it owns nothing, so it cannot TRUNCATE (which would commit anyway).
GRANT USAGE ON SCHEMA staging TO headgate_loader;
GRANT SELECT, INSERT, UPDATE, DELETE ON public.sales_fact TO headgate_loader;
GRANT SELECT, INSERT, UPDATE, DELETE ON staging.sales_fact TO headgate_loader;

GRANT SELECT ON public.sales_fact TO headgate_console;
GRANT SELECT ON public.daily_sales_mv TO headgate_console;
GRANT USAGE ON SCHEMA lake TO headgate_console;
