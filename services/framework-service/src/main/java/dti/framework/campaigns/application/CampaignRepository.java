package dti.framework.campaigns.application;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Finds campaigns and stores the rows of their units. */
@ApplicationScoped
class CampaignRepository implements PanacheRepositoryBase<CampaignEntity, String> {

    private static final String ADD_UNITS = """
            insert into campaign_unit (campaign, unit)
            select cast(?1 as text), unit from unnest(cast(?2 as text[])) as added (unit)
            """;

    private static final String WITHDRAW_UNITS =
            "delete from campaign_unit where campaign = ?1 and unit = any (cast(?2 as text[]))";

    private static final String FORGET_ENTERED =
            "update campaign_unit set entered_phase = null where campaign = ?1 and entered_phase is not null";

    private static final String PROGRESS = """
            select c.version, count(*) filter (where u.entered_phase = c.phase), count(u.unit),
                   (select count(*) from campaign_phase_date d where d.campaign = c.code and d.refused_rule is not null)
            from campaign c left join campaign_unit u on u.campaign = c.code
            where c.code = ?1
            group by c.code
            """;

    Uni<Void> addUnits(String campaign, Collection<String> units) {
        return changeUnits(ADD_UNITS, campaign, units);
    }

    Uni<Void> withdrawUnits(String campaign, Collection<String> units) {
        return changeUnits(WITHDRAW_UNITS, campaign, units);
    }

    /** Resets the entered phases of all units, since no submission has entered the new phase yet. */
    Uni<Void> forgetEntered(String campaign) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(FORGET_ENTERED)
                        .setParameter(1, campaign)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /**
     * The campaign's version and the number of its submissions that have entered its phase; empty when there is no
     * campaign.
     */
    Uni<List<CampaignProgress>> progress(String campaign) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(PROGRESS, Object[].class)
                        .setParameter(1, campaign)
                        .getResultList())
                .map(rows -> rows.stream().map(CampaignRepository::progress).toList());
    }

    Uni<List<CampaignEntity>> page(String after, int limit) {
        return find("code > ?1 order by code", after)
                .page(Page.ofSize(limit + 1))
                .list();
    }

    private static CampaignProgress progress(Object[] row) {
        return new CampaignProgress(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).intValue(),
                ((Number) row[2]).intValue(),
                ((Number) row[3]).intValue());
    }

    private static Uni<Void> changeUnits(String sql, String campaign, Collection<String> units) {
        if (units.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(sql)
                        .setParameter(1, campaign)
                        .setParameter(2, units.toArray(String[]::new))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
