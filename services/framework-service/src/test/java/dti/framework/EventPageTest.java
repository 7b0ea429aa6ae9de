package dti.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dti.framework.campaigns.domain.CampaignEvent;
import dti.framework.plans.domain.PlanEvent;
import dti.testsupport.EventPage;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Compares docs/events.md with the events of campaigns and plans. */
class EventPageTest {

    @Test
    void the_page_tells_every_event_of_campaigns() {
        assertThat(EventPage.reasons("campaigns")).containsOnlyKeys(names("campaign-", CampaignEvent.class));
    }

    @Test
    void the_page_tells_every_event_of_plans() {
        assertThat(EventPage.reasons("plans")).containsOnlyKeys(names("plan-", PlanEvent.class));
    }

    /** {@code PhaseEntered} of a campaign is {@code campaign-phase-entered}. */
    private static String[] names(String prefix, Class<?> events) {
        return Arrays.stream(events.getPermittedSubclasses())
                .map(event ->
                        event.getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .map(name -> name.startsWith(prefix) ? name : prefix + name)
                .toArray(String[]::new);
    }
}
