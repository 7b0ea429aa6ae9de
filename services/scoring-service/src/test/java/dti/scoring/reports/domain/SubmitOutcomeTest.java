package dti.scoring.reports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SubmitOutcomeTest {

    private static final String SUBMITTED = "submission-submitted";
    private static final String RETURNED = "submission-returned";
    private static final String REOPENED = "submission-reopened";
    private static final String FINALISED = "submission-finalised";

    @Test
    void who_never_submitted_has_not_handed_in() {
        assertThat(handedIn()).isFalse();
        assertThat(handedIn(FINALISED)).isFalse();
    }

    @Test
    void what_is_returned_or_taken_back_is_owed_again() {
        assertThat(handedIn(SUBMITTED)).isTrue();
        assertThat(handedIn(SUBMITTED, RETURNED)).isFalse();
        assertThat(handedIn(SUBMITTED, REOPENED)).isFalse();
        assertThat(handedIn(SUBMITTED, RETURNED, SUBMITTED)).isTrue();
    }

    @Test
    void what_the_council_reopens_after_finalising_stays_handed_in() {
        assertThat(handedIn(SUBMITTED, FINALISED, REOPENED)).isTrue();
        assertThat(handedIn(SUBMITTED, FINALISED, REOPENED, REOPENED)).isFalse();
    }

    private static boolean handedIn(String... types) {
        return SubmitOutcome.isHandedIn(List.of(types));
    }
}
