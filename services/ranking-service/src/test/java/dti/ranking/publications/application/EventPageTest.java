package dti.ranking.publications.application;

import static org.assertj.core.api.Assertions.assertThat;

import dti.testsupport.EventPage;
import org.junit.jupiter.api.Test;

/** Compares docs/events.md with the existing events. */
class EventPageTest {

    @Test
    void the_page_tells_every_event_of_publications() {
        assertThat(EventPage.reasons("publications")).containsOnlyKeys(PublicationLog.PUBLISHED);
    }
}
