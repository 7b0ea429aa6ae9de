package dti.framework.plans.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The content of a plan.
 *
 * @param instrument the decision that issued it
 * @param source the document it was transcribed from
 * @param items in the order of the print
 */
public record PlanContent(
        String title,
        @Nullable Instrument instrument,
        @Nullable String source,
        List<PlanItem> items) {

    public PlanContent {
        items = List.copyOf(items);
    }

    /** The decision that issued a plan, as printed. */
    public record Instrument(
            @Nullable String number,
            @Nullable String date,
            @Nullable String issuer) {}

    public Optional<PlanItem> item(String key) {
        return items.stream().filter(item -> item.key().equals(key)).findFirst();
    }
}
