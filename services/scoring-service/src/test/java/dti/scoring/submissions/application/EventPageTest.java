package dti.scoring.submissions.application;

import static org.assertj.core.api.Assertions.assertThat;

import dti.scoring.integrity.application.CheckpointLog;
import dti.scoring.scores.projection.ScoreProjection;
import dti.scoring.submissions.domain.SubmissionEvent;
import dti.testsupport.EventPage;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Compares docs/events.md with the existing events. */
class EventPageTest {

    @Test
    void the_page_tells_every_event_of_a_submission_and_whether_it_says_why() {
        Map<String, String> reasons = SubmissionEventCodec.types().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, event -> why(event.getValue())));

        assertThat(EventPage.reasons("submissions")).isEqualTo(reasons);
    }

    @Test
    void the_page_tells_the_events_that_follow_from_a_submission() {
        assertThat(EventPage.reasons("scores")).containsOnlyKeys(ScoreProjection.CHANGED, ScoreProjection.WITHHELD);
        assertThat(EventPage.reasons("checkpoints")).containsOnlyKeys(CheckpointLog.SIGNED);
    }

    @Test
    void every_event_of_a_submission_says_who_did_it_in_which_role() {
        assertThat(SubmissionEventCodec.types().values())
                .allSatisfy(event -> assertThat(
                                Arrays.stream(event.getRecordComponents()).map(RecordComponent::getName))
                        .contains("by"));
    }

    private static String why(Class<? extends SubmissionEvent> event) {
        return Stream.of("reason", "note", "text", "rule", "source")
                .flatMap(name -> Arrays.stream(event.getRecordComponents())
                        .filter(component -> component.getName().equals(name)))
                .findFirst()
                .map(EventPageTest::why)
                .orElse("–");
    }

    private static String why(RecordComponent component) {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return component.getName().equals("reason") && optional ? "may" : component.getName();
    }
}
