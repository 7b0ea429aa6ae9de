package dti.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventPageTest {

    @Test
    void what_happened_is_told_in_the_past() {
        assertThat(EventPage.isPast("self-score-entered")).isTrue();
        assertThat(EventPage.isPast("correction-made")).isTrue();
        assertThat(EventPage.isPast("duty-reminder")).isFalse();
        assertThat(EventPage.isPast("enter-self-score")).isFalse();
    }

    @Test
    void a_log_that_the_page_does_not_know_has_no_events() {
        assertThat(EventPage.reasons("submissions")).isNotEmpty();
        assertThat(EventPage.reasons("weather")).isEmpty();
    }
}
