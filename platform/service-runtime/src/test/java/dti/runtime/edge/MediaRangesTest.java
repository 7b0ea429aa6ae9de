package dti.runtime.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaRangesTest {

    @ParameterizedTest
    @ValueSource(strings = {"foo", "", "a/b;q=2", "a/b;q=abc", "a/b/c", "/", "*/", "a/b;", "\u0000/b", ";q=1"})
    void what_is_no_media_range_is_left_out(String accept) {
        assertThat(MediaRanges.readable(accept)).isEmpty();
    }

    @Test
    void the_rest_of_a_header_is_kept() {
        assertThat(MediaRanges.readable("foo, application/json;q=0.5, a/b;q=7, text/html"))
                .isEqualTo("application/json;q=0.5, text/html");
    }

    @Test
    void what_old_clients_send_means_anything() {
        assertThat(MediaRanges.readable("text/html, image/gif, *; q=.2, */*; q=.2"))
                .isEqualTo("text/html, image/gif, */*; q=.2, */*; q=.2");
    }

    @Test
    void a_header_longer_than_any_browser_sends_is_not_looked_at() {
        assertThat(MediaRanges.readable("a/b,".repeat(1_000))).isEmpty();
    }
}
