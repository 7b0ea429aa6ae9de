package dti.framework.campaigns.application;

import dti.framework.campaigns.domain.Campaign;
import dti.framework.campaigns.domain.CampaignRule;
import dti.framework.campaigns.domain.Opening;
import dti.framework.campaigns.domain.Phase;
import dti.framework.campaigns.domain.PhaseDates;
import dti.framework.campaigns.domain.Refusal;
import dti.framework.campaigns.domain.WireNames;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stores the dates on which phases open: one row each, with the outcome once the date is settled. Callers that change
 * the rows of a campaign have locked its row.
 */
@ApplicationScoped
class PhaseDateRows {

    /** The worker name under which failing campaigns are put off. */
    static final String WORKER = "phase-dates";

    /**
     * The most campaigns that one look takes. The scheduler looks every second, so any further campaigns wait a second.
     */
    private static final int CAMPAIGNS_AT_ONCE = 100;

    private static final String PLAN = """
            insert into campaign_phase_date (campaign, phase, place, opens, outcome)
            values (?1, ?2, ?3, cast(cast(?4 as text) as timestamptz), nullif(?5, ''))
            """;

    /** Keeps the outcome of a date that does not change; a changed date loses its outcome and its refusal. */
    private static final String PLAN_ANEW = """
            insert into campaign_phase_date as d (campaign, phase, place, opens)
            values (?1, ?2, ?3, cast(cast(?4 as text) as timestamptz))
            on conflict (campaign, phase) do update
            set opens = excluded.opens, outcome = null,
                refused_rule = null, refused_about = null, refused_version = null
            where d.opens <> excluded.opens
            """;

    private static final String DROP_AHEAD = """
            delete from campaign_phase_date
            where campaign = ?1 and place > ?2 and phase <> all (cast(?3 as text[]))
            """;

    /**
     * Selects campaigns by their first due date. A campaign whose date was refused is due again once the campaign has
     * changed.
     */
    private static final String DUE = """
            select due.campaign
            from (select distinct on (d.campaign) d.campaign, d.opens, d.place, d.refused_version
                  from campaign_phase_date d
                  where d.outcome is null and d.opens <= cast(cast(?1 as text) as timestamptz)
                  order by d.campaign, d.place) due
            join campaign c on c.code = due.campaign and c.version is distinct from due.refused_version
            where not exists (select from es.put_off_item w where w.worker = ?3 and w.item = due.campaign)
            order by due.opens, due.place, due.campaign
            limit ?2
            """;

    private static final String CLAIM = "select code from campaign where code = ?1 for update skip locked";

    private static final String FIRST_DUE = """
            select d.phase, cast(extract(epoch from d.opens) * 1000000 as bigint)
            from campaign_phase_date d
            join campaign c on c.code = d.campaign
            where d.campaign = ?1 and d.outcome is null and d.opens <= cast(cast(?2 as text) as timestamptz)
              and not exists (
                  select from campaign_phase_date r
                  where r.campaign = d.campaign and r.outcome is null and r.refused_version = c.version)
            order by d.place
            limit 1
            """;

    private static final String REFUSE = """
            update campaign_phase_date d
            set refused_rule = ?3, refused_about = ?4, refused_version = c.version
            from campaign c
            where c.code = d.campaign and d.campaign = ?1 and d.phase = ?2
            """;

    private static final String SETTLE = """
            update campaign_phase_date
            set outcome = case when phase = ?2 then cast(?4 as text) else cast(?5 as text) end,
                refused_rule = null, refused_about = null, refused_version = null
            where campaign = ?1 and place <= ?3 and outcome is null
            """;

    private static final String OPENINGS = """
            select phase, outcome, refused_rule, refused_about from campaign_phase_date where campaign = ?1
            """;

    /** A date that is due. */
    record Due(Phase phase, long opensMicros) {}

    /** Stores the dates of a new campaign; a date that has passed already is settled at once and opens nothing. */
    Uni<Void> plan(Campaign campaign, Instant now) {
        Uni<Void> kept = Uni.createFrom().voidItem();
        for (PhaseDates dates : campaign.terms().phases()) {
            Instant opens = dates.opens();
            if (opens != null) {
                kept = kept.chain(() -> plan(campaign.code(), dates.phase(), opens, now));
            }
        }
        return kept;
    }

    private static Uni<Void> plan(String campaign, Phase phase, Instant opens, Instant now) {
        String outcome = opens.isAfter(now) ? "" : WireNames.of(Opening.Outcome.PAST_WHEN_PLANNED);
        return change(PLAN, campaign, phase.wire(), phase.ordinal(), opens.toString(), outcome);
    }

    /** Replaces the dates of the campaign's future phases by those planned now. */
    Uni<Void> planAnew(Campaign campaign) {
        Phase now = campaign.stage().phase();
        List<PhaseDates> ahead = campaign.terms().phases().stream()
                .filter(dates -> dates.opens() != null && dates.phase().compareTo(now) > 0)
                .toList();
        String[] phases = ahead.stream().map(dates -> dates.phase().wire()).toArray(String[]::new);
        Uni<Void> kept = change(DROP_AHEAD, campaign.code(), now.ordinal(), phases);
        for (PhaseDates dates : ahead) {
            Phase phase = dates.phase();
            kept = kept.chain(() ->
                    change(PLAN_ANEW, campaign.code(), phase.wire(), phase.ordinal(), String.valueOf(dates.opens())));
        }
        return kept;
    }

    /** Campaigns with a due date, the longest due first, except those put off. */
    Uni<List<String>> due(Instant now) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(DUE, String.class)
                        .setParameter(1, now.toString())
                        .setParameter(2, CAMPAIGNS_AT_ONCE)
                        .setParameter(3, WORKER)
                        .getResultList());
    }

    /** Locks the campaign's row until the transaction ends; false when another transaction holds the lock. */
    Uni<Boolean> claim(String campaign) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(CLAIM, String.class)
                        .setParameter(1, campaign)
                        .getResultList())
                .map(rows -> !rows.isEmpty());
    }

    /** The campaign's first due date, read while the lock is held. */
    Uni<Optional<Due>> firstDue(String campaign, Instant now) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(FIRST_DUE, Object[].class)
                        .setParameter(1, campaign)
                        .setParameter(2, now.toString())
                        .getResultList())
                .map(rows ->
                        rows.stream().findFirst().map(row -> new Due(phase(row[0]), ((Number) row[1]).longValue())));
    }

    /** Records why the phase could not be entered. The date is tried again only after the campaign has changed. */
    Uni<Void> refuse(String campaign, Phase phase, Refusal.ByRule refusal) {
        return change(REFUSE, campaign, phase.wire(), WireNames.of(refusal.rule()), refusal.about());
    }

    /** Settles the date of the phase that the campaign has entered, and all unsettled dates of earlier phases. */
    Uni<Void> settle(String campaign, Phase entered, Opening.Outcome how) {
        return change(
                SETTLE,
                campaign,
                entered.wire(),
                entered.ordinal(),
                WireNames.of(how),
                WireNames.of(Opening.Outcome.OVERTAKEN));
    }

    /** The outcome of each date of the campaign. */
    Uni<List<Opening>> openings(String campaign) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OPENINGS, Object[].class)
                        .setParameter(1, campaign)
                        .getResultList())
                .map(rows -> rows.stream().map(PhaseDateRows::opening).toList());
    }

    private static Opening opening(@Nullable Object[] row) {
        Optional<Refusal.ByRule> refusal = Optional.ofNullable(row[2])
                .flatMap(rule -> WireNames.choice(CampaignRule.class, (String) rule))
                .map(rule -> new Refusal.ByRule(rule, (String) Objects.requireNonNullElse(row[3], "")));
        return new Opening(
                phase(Objects.requireNonNull(row[0])),
                Optional.ofNullable(row[1]).flatMap(word -> WireNames.choice(Opening.Outcome.class, (String) word)),
                refusal);
    }

    private static Phase phase(@Nullable Object word) {
        return Phase.ofWire(String.valueOf(word)).orElseThrow();
    }

    private static Uni<Void> change(String sql, Object... parameters) {
        return Panache.getSession().flatMap(session -> {
            var query = session.createNativeQuery(sql);
            for (int i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
            }
            return query.executeUpdate().replaceWithVoid();
        });
    }
}
