package dti.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A campaign of many communes goes all its way while every service has the heap it ships with: first a quarter of them,
 * then all, so that what grows faster than the units is seen.
 *
 * <p>{@code -Ddti.country.units} says how many, {@code -Ddti.country.leaves} how many leaves of each are entered.
 */
@OnOneStack
class CountryIT {

    private static final int PARTS = 4;

    /** A build can spare that much; {@code ./dti country} takes all communes and their 79 leaves. */
    private static final int FEW_UNITS = 200;

    private static final int FEW_LEAVES = 4;

    private final int units = Integer.getInteger("dti.country.units", FEW_UNITS);
    private final int leaves = Integer.getInteger("dti.country.leaves", FEW_LEAVES);
    private final Stack stack;

    CountryIT(Hanoi hanoi) {
        stack = hanoi.stack();
    }

    @Test
    void a_campaign_of_all_communes_goes_all_its_way() {
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
