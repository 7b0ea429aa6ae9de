package dti.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Runs a campaign of many communes from registration to publication with the heaps that ship: first with a quarter of
 * the communes, then with all, to see what grows faster than the units.
 *
 * <p>{@code -Ddti.country.units} sets the number of communes, {@code -Ddti.country.leaves} the leaves entered per
 * commune.
 */
@OnOneStack
class CountryIT {

    private static final int PARTS = 4;

    /** Fits into a build; {@code ./dti country} runs 5,000 communes with all 79 leaves. */
    private static final int FEW_UNITS = 200;

    private static final int FEW_LEAVES = 4;

    private final int units = Integer.getInteger("dti.country.units", FEW_UNITS);
    private final int leaves = Integer.getInteger("dti.country.leaves", FEW_LEAVES);
    private final Stack stack;

    CountryIT(Hanoi hanoi) {
        stack = hanoi.stack();
    }

    @Test
    void a_campaign_of_all_communes_runs_from_registration_to_publication() {
        Map<Service, Long> before = stack.processes().ids();
        CountryReport report = new CountryReport();
        CountryCampaign quarter = new CountryCampaign(stack, "country-quarter", units / PARTS, leaves);
        CountryCampaign whole = new CountryCampaign(stack, "country", units, leaves);
        for (CountryCampaign campaign : List.of(quarter, whole)) {
            try (MemoryWatch memory = new MemoryWatch(stack)) {
                campaign.steps().forEach((name, step) -> report.measure(campaign.size(), name, step, memory));
            }
        }
        System.out.println(report.table());

        assertThat(report.failures()).isEmpty();
        assertThat(stack.processes().ids()).as("no service was started anew").isEqualTo(before);
        assertThat(stack.ill()).isEmpty();
    }
}
