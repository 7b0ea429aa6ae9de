package dti.evidence.attachments.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hanoi.gov.vn",
                "http://sonoivu.hanoi.gov.vn:8080/van-ban?id=20#trang-2",
                "https://hanoi.gov.vn/văn-bản/quyết-định.pdf",
                "https://[2001:db8::1]/a"
            })
    void web_addresses_are_links(String url) {
        assertThat(LinkAddress.parse(url)).contains(new LinkAddress(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hanoi.gov.vn",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "data:text/html,x",
                "ftp://hanoi.gov.vn",
                "https://",
                "https:///path",
                "https://an:secret@hanoi.gov.vn",
                "https://hanoi.gov.vn\\@evil.example",
                "https://hanoi gov.vn",
                "https://hanoi.gov.vn/a b",
                "https://hanoi.gov.vn/\u202ea"
            })
    void anything_else_is_not(String text) {
        assertThat(LinkAddress.parse(text)).isEmpty();
    }

    @Test
    void space_around_is_dropped_and_the_scheme_is_lower_case() {
        assertThat(LinkAddress.parse(" HTTPS://hanoi.gov.vn/A ")).contains(new LinkAddress("https://hanoi.gov.vn/A"));
    }

    @Test
    void an_address_over_the_limit_is_not_a_link() {
        assertThat(LinkAddress.parse("https://a.vn/" + "x".repeat(LinkAddress.LENGTH_MAX)))
                .isEmpty();
    }
}
