package dti.ranking;

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
                        "relay publications lag",
                        "consumer frameworks lag",
                        "consumer units lag",
                        "consumer campaigns lag",
                        "consumer scores lag",
                        "consumer checkpoints lag");
    }

    /** Every background task of a service has a known name, so that its death does not go unnoticed. */
    @Test
    void all_background_work_is_told_of_and_measured() {
        assertThat(EventFlows.workers())
                .containsExactly(
                        "consume-ranking-campaigns",
                        "consume-ranking-checkpoints",
                        "consume-ranking-frameworks",
                        "consume-ranking-scores",
                        "consume-ranking-units",
                        "flow-watch",
                        "read-models",
                        "relay-publications",
                        "supervisor",
                        "waiting-items");
        assertThat(EventFlows.measuredAlive()).isEqualTo(EventFlows.workers());
    }

    @Test
    void background_work_that_dies_is_told_of_and_goes_on_or_ends_the_process() {
        WorkDeaths.assertSurvived(running);
    }
}
