package dti.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventPageTest {

    @Test
    void names_of_events_are_past_tense() {
        assertThat(EventPage.isPast("self-score-entered")).isTrue();
        assertThat(EventPage.isPast("correction-made")).isTrue();
        assertThat(EventPage.isPast("duty-reminder")).isFalse();
        assertThat(EventPage.isPast("enter-self-score")).isFalse();
    }

    @Test
    void a_log_that_is_not_on_the_page_has_no_events() {
        assertThat(EventPage.reasons("submissions")).isNotEmpty();
        assertThat(EventPage.reasons("weather")).isEmpty();
    }
}
