-- The fact table: the mapping's columns, then the run that wrote the row and when. The primary key tells the planner what is
-- unique; Redshift does not enforce it, the load's MERGE does.
CREATE TABLE public.sales_fact (
    transaction_id BIGINT NOT NULL,
    customer_id BIGINT NOT NULL DISTKEY,
    sale_date DATE NOT NULL,
    amount DECIMAL(18,2) NOT NULL,
    product_category VARCHAR(50) NOT NULL,
    headgate_run VARCHAR(64),
    headgate_run_at TIMESTAMP,
    PRIMARY KEY (transaction_id)
)
COMPOUND SORTKEY (sale_date, product_category);

-- Where a load puts its rows before it merges them: exactly the mapping's columns, because a columnar COPY goes by position. The
-- same distribution key keeps the MERGE on each slice.
CREATE SCHEMA staging;
CREATE TABLE staging.sales_fact (
    transaction_id BIGINT NOT NULL,
    customer_id BIGINT NOT NULL DISTKEY,
    sale_date DATE NOT NULL,
    amount DECIMAL(18,2) NOT NULL,
    product_category VARCHAR(50) NOT NULL
);
