package dti.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dti.eventstore.work.RunningWork;
import dti.testsupport.EventFlows;
import dti.testsupport.WorkDeaths;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@ServiceTest
class EventFlowsTest {

    @Inject
    RunningWork running;

    @Test
    void everything_that_carries_events_runs_and_is_told_of() {
        assertThat(EventFlows.told())
                .contains(
                        "relay frameworks lag",
                        "relay units lag",
                        "relay campaigns lag",
                        "relay plans lag",
                        "consumer submissions lag",
                        "consumer publications lag",
                        "consumer checkpoints lag");
    }

    /** All background work of the service is in the list of workers, or it could die unseen. */
    @Test
    void all_background_work_is_told_of_and_measured() {
        assertThat(EventFlows.workers())
                .containsExactly(
                        "consume-entered-phases",
                        "consume-framework-checkpoints",
                        "consume-published-results",
                        "flow-watch",
                        "phase-scheduler",
                        "relay-campaigns",
                        "relay-frameworks",
                        "relay-plans",
                        "relay-units",
                        "supervisor",
                        "waiting-items");
        assertThat(EventFlows.measuredAlive()).isEqualTo(EventFlows.workers());
    }

    @Test
    void background_work_that_dies_is_told_of_and_goes_on_or_ends_the_process() {
        WorkDeaths.assertSurvived(running);
    }
}
