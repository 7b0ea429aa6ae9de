package dti.framework.campaigns.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A campaign (đợt đánh giá).
 *
 * @param units the participating units, in the order they were added
 * @param assignments the duties of units for leaves
 */
public record Campaign(String code, Terms terms, List<String> units, List<Assignment> assignments, Stage stage)
        implements CampaignState {

    public Campaign {
        units = List.copyOf(units);
        assignments = List.copyOf(assignments);
    }

    Campaign at(Stage next) {
        return new Campaign(code, terms, units, assignments, next);
    }

    Campaign with(List<String> added, List<String> withdrawn) {
        Set<String> left = new LinkedHashSet<>(units);
        withdrawn.forEach(left::remove);
        left.addAll(added);
        return new Campaign(code, terms, new ArrayList<>(left), assignments, stage);
    }

    Campaign pinnedTo(FrameworkPin pin) {
        return new Campaign(code, terms.pinnedTo(pin), units, assignments, stage);
    }

    Campaign planned(List<PhaseDates> phases, @Nullable Stage moved) {
        return new Campaign(code, terms.planned(phases), units, assignments, Objects.requireNonNullElse(moved, stage));
    }

    Campaign assigned(List<Assignment> others) {
        return new Campaign(code, terms, units, others, stage);
    }
}
