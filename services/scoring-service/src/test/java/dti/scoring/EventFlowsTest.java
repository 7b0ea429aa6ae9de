package dti.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dti.eventstore.work.RunningWork;
import dti.testsupport.EventFlows;
import dti.testsupport.StackResource;
import dti.testsupport.WorkDeaths;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class EventFlowsTest {

    @Inject
    RunningWork running;

    @Test
    void everything_that_carries_events_runs_and_is_told_of() {
        assertThat(EventFlows.told())
                .contains(
                        "relay submissions lag",
                        "relay scores lag",
                        "relay checkpoints lag",
                        "relay duties lag",
                        "consumer frameworks lag",
                        "consumer units lag",
                        "consumer campaigns lag",
                        "consumer plans lag",
                        "consumer evidence lag",
                        "consumer checkpoints lag",
                        "projection scores lag",
                        "projection work lag");
    }

    /** Whatever a service starts is known by name, or it could die unseen. */
    @Test
    void all_background_work_is_told_of_and_measured() {
        assertThat(EventFlows.workers())
                .containsExactly(
                        "checkpoints",
                        "consume-scoring-campaigns",
                        "consume-scoring-checkpoints",
                        "consume-scoring-evidence",
                        "consume-scoring-frameworks",
                        "consume-scoring-plans",
                        "consume-scoring-units",
                        "cut-log-guard",
                        "duty-reminders",
                        "evidence-release",
                        "fan-out",
                        "flow-watch",
                        "plan-progress",
                        "project-scores",
                        "project-tree-submissions",
                        "project-work",
                        "read-models",
                        "reference-values",
                        "relay-checkpoints",
                        "relay-duties",
                        "relay-scores",
                        "relay-submissions",
                        "replay",
                        "republications",
                        "supervisor",
                        "verification",
                        "verification-schedule",
                        "waiting-items");
        assertThat(EventFlows.measuredAlive()).isEqualTo(EventFlows.workers());
    }

    @Test
    void background_work_that_dies_is_told_of_and_goes_on_or_ends_the_process() {
        WorkDeaths.assertSurvived(running);
    }
}
