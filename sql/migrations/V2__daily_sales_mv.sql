-- COUNT(*) beside SUM lets Redshift refresh the view incrementally when rows are deleted.
CREATE MATERIALIZED VIEW public.daily_sales_mv
DISTSTYLE EVEN
SORTKEY (sale_date, product_category)
AUTO REFRESH YES
AS
SELECT sale_date, product_category, SUM(amount) AS total_sales, COUNT(*) AS sales
FROM public.sales_fact
GROUP BY sale_date, product_category;
