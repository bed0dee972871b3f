package dev.headgate.console.testing;

/** Small documents that are as they should be. */
public final class Documents {

    private Documents() {}

    /** A definition with one stream that loads the table. */
    public static String definition(String table) {
        return """
                version: 6.0.0
                type: DeclarativeSource
                check: {type: CheckStream, stream_names: [sales]}
                definitions:
                  requester:
                    type: HttpRequester
                    url_base: "{{ config['base_url'] }}"
                    authenticator: {type: BearerAuthenticator, api_token: "{{ config['api_token'] }}"}
                streams:
                  - type: DeclarativeStream
                    name: sales
                    primary_key: [id]
                    retriever:
                      type: SimpleRetriever
                      requester: {$ref: "#/definitions/requester", path: /sales, request_parameters: {limit: "1000"}}
                      record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: [data]}}
                      paginator:
                        type: DefaultPaginator
                        page_token_option: {type: RequestOption, inject_into: request_parameter, field_name: cursor}
                        pagination_strategy: {type: CursorPagination, cursor_value: "{{ response.next }}", stop_condition: "{{ not response.next }}"}
                    schema_loader: {type: InlineSchemaLoader, schema: {$schema: "http://json-schema.org/draft-07/schema#", type: object, properties: {id: {type: integer}}}}
                x-headgate:
                  hosts: [api.example.com]
                  rate: {requests: 50, per: 1s}
                  on_drift: quarantine
                  mapping: %s
                """.formatted(table);
    }

    /** A mapping of the table in the version. */
    public static String mapping(String table, int version) {
        return """
                table: %s
                version: %d
                key: [transaction_id]
                latest_by: sale_date
                partition: {column: sale_date, as: dt}
                columns:
                  - {name: transaction_id, from: $.id, type: bigint, required: true}
                  - {name: sale_date, from: $.transaction_date, type: date, zone: UTC, required: true}
                  - {name: amount, from: $.amount, type: "decimal(18,2)", rounding: half_up, required: true}
                rules:
                  - {keep: "amount > 0", reason: amount_not_positive}
                stop_above: {quarantined_share: 0.05}
                load: merge
                """.formatted(table, version);
    }
}
