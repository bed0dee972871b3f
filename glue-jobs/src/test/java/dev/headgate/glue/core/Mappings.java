package dev.headgate.glue.core;

import dev.headgate.contract.mapping.TableMapping;

/** Mappings that tests share. */
public final class Mappings {

    /** The example of the formats page. */
    public static final String SALES = """
            table: sales_fact
            version: 3
            key: [transaction_id]
            latest_by: sale_date
            partition: {column: sale_date, as: dt}
            columns:
              - {name: transaction_id, from: $.id, type: bigint, required: true}
              - {name: customer_id, from: $.customer.id, type: bigint, required: true}
              - {name: sale_date, from: $.transaction_date, type: date, zone: UTC, required: true}
              - {name: amount, from: $.amount, type: "decimal(18,2)", rounding: half_up, required: true}
              - {name: product_category, from: $.product.category, type: varchar(50), required: true}
            rules:
              - {keep: "amount > 0", reason: amount_not_positive}
            stop_above: {quarantined_share: 0.5}
            load: merge
            """;

    private Mappings() {}

    /** One optional column {@code v} of a type beside what every mapping needs. */
    static TableMapping of(String type, String settings) {
        return TableMapping.parse("""
                table: t
                version: 1
                partition: {column: p, as: dt}
                columns:
                  - {name: v, from: $.v, type: "%s"%s}
                  - {name: p, from: $.p, type: bigint, required: true}
                load: append
                """.formatted(type, settings.isEmpty() ? "" : ", " + settings));
    }
}
