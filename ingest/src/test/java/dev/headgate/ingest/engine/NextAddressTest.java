package dev.headgate.ingest.engine;

import static dev.headgate.ingest.SalesApi.sales;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.ingest.SalesApi;
import dev.headgate.ingest.SalesApi.Fault;
import dev.headgate.ingest.SourceFailure;
import dev.headgate.ingest.VirtualTime;
import org.junit.jupiter.api.Test;

class NextAddressTest extends WithSalesApi {

    private static final String BY_ADDRESS = "{type: DefaultPaginator, page_token_option: {type: RequestPath}, "
            + "pagination_strategy: {type: CursorPagination, cursor_value: \"{{ response.next }}\", stop_condition: \"{{ not response.next }}\"}}";

    private Pulling byAddress() {
        var pulling = pulling(sales(20), 10);
        pulling.paginator = BY_ADDRESS;
        pulling.auth = "{type: ApiKeyAuthenticator, api_token: \"{{ config['api_token'] }}\", header: X-Key}";
        return pulling;
    }

    @Test
    void a_next_page_may_be_an_address_of_the_same_host_whole_or_from_the_root() throws Exception {
        var pulling = byAddress();
        api.then(next(api.url() + "/deep/sales?cursor=c10&since=2026"))
                .then(next("/root/sales?cursor=c10"))
                .then(next(""));

        pulling.pull(api, 1);

        assertThat(api.asked())
                .extracting(SalesApi.Asked::uri)
                .containsExactly("/sales", "/deep/sales?cursor=c10&since=2026", "/root/sales?cursor=c10");
        assertThat(api.asked())
                .allSatisfy(asked -> assertThat(asked.headers()).containsEntry("x-key", "tok-secret-123"));
    }

    @Test
    void a_next_page_on_another_host_is_refused_and_gets_no_credential() {
        var pulling = byAddress();
        try (var other = new SalesApi(new VirtualTime(), sales(1), 1)) {
            api.then(next("http://localhost:" + other.port() + "/steal"));

            assertThatThrownBy(() -> pulling.pull(api, 1))
                    .isInstanceOf(SourceFailure.class)
                    .hasMessageContaining("may reach only 127.0.0.1")
                    .hasMessageContaining("not localhost");
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void a_next_page_that_is_no_address_is_named_as_such() {
        var pulling = byAddress();
        api.then(next("http://[broken"));

        assertThatThrownBy(() -> pulling.pull(api, 1))
                .isInstanceOf(SourceFailure.class)
                .hasMessageContaining("is not a URL");
    }

    private static Fault next(String address) {
        return Fault.body("application/json", "{\"data\":[{\"id\":1,\"amount\":\"1\"}],\"next\":\"" + address + "\"}");
    }
}
