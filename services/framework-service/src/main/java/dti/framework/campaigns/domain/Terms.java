package dti.framework.campaigns.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a campaign, set when it is created. Only the framework's version and the dates may change later.
 *
 * @param framework changed by a command of its own
 * @param dataFrom the first day whose data counts
 * @param dataTo the last day whose data counts
 * @param rounds of appraisal: 1 (000) or 2 (002, Điều 5)
 * @param parameters per leaf, for example the due date of a lateness rule
 * @param phases planned dates; those of phases that are not over may be changed
 */
public record Terms(
        String title,
        FrameworkPin framework,
        Period period,
        @Nullable LocalDate dataFrom,
        @Nullable LocalDate dataTo,
        int rounds,
        Policies policies,
        List<RankingPool> rankingPools,
        Map<String, Map<String, Object>> parameters,
        List<PhaseDates> phases) {

    public Terms {
        rankingPools = List.copyOf(rankingPools);
        parameters = Map.copyOf(parameters);
        phases = List.copyOf(phases);
    }

    Terms planned(List<PhaseDates> others) {
        return new Terms(
                title, framework, period, dataFrom, dataTo, rounds, policies, rankingPools, parameters, others);
    }

    Terms pinnedTo(FrameworkPin pin) {
        return new Terms(title, pin, period, dataFrom, dataTo, rounds, policies, rankingPools, parameters, phases);
    }
}
