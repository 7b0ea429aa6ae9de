package dti.framework.campaigns.domain;

import java.util.List;

/** Units that are ranked together: those in any of the groups. */
public record RankingPool(String name, List<String> groups) {

    public RankingPool {
        groups = List.copyOf(groups);
    }
}
