package dti.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dti.testsupport.EventFlows;
import org.junit.jupiter.api.Test;

@ServiceTest
class EventFlowsTest {

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
}
