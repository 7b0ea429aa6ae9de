package dti.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dti.evidence.attachments.application.EvidenceCodec;
import dti.testsupport.EventPage;
import org.junit.jupiter.api.Test;

/** Compares docs/events.md with the existing events. */
class EventPageTest {

    @Test
    void the_page_tells_every_event_of_evidence() {
        assertThat(EventPage.reasons("evidence"))
                .containsOnlyKeys(EvidenceCodec.types().toArray(String[]::new));
    }
}
