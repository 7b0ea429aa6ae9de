package dti.scoring.submissions.application;

import static org.assertj.core.api.Assertions.assertThat;

import dti.runtime.access.Role;
import dti.runtime.problem.Language;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class EventNamesTest {

    @Test
    void every_event_of_a_submission_has_a_vietnamese_name_of_its_own() {
        assertThat(SubmissionEventCodec.types().keySet())
                .allSatisfy(type -> assertThat(EventNames.of(type, Language.VI)).isNotEqualTo(type))
                .extracting(type -> EventNames.of(type, Language.VI))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_role_that_writes_to_a_submission_has_a_vietnamese_name() {
        assertThat(Arrays.stream(Role.values())
                        .filter(role -> role != Role.INTEGRATOR && role != Role.AUDITOR)
                        .map(Role::claim))
                .allSatisfy(
                        role -> assertThat(EventNames.role(role, Language.VI)).isNotEqualTo(role));
    }
}
