package dti.framework.campaigns.application;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Stores published results, with the outcome once each has been applied to its campaign. */
@ApplicationScoped
class PublishedEditionRows {

    /** The worker name under which failing results are put off. */
    static final String WORKER = "published-results";

    /** A publication has 50 campaigns at most. */
    private static final int AT_ONCE = 100;

    private static final String DUE = """
            select cast(p.publication as text), p.campaign, p.campaign_version, p.decision_number,
                   cast(p.decision_date as text), cast(p.event_id as text)
            from published_edition p join campaign c on c.code = p.campaign
            where p.outcome is null
              and not exists (select from es.put_off_item w
                               where w.worker = ?2 and w.item = p.campaign || '/' || p.publication)
            order by p.campaign, p.edition
            limit ?1
            """;

    private static final String SETTLE = """
            update published_edition set outcome = cast(?3 as text)
            where publication = cast(?1 as uuid) and campaign = cast(?2 as text) and outcome is null
            """;

    /** The published results of one campaign, not settled yet. */
    record Due(
            UUID publication,
            String campaign,
            long campaignVersion,
            String decisionNumber,
            LocalDate decisionDate,
            UUID event) {

        String key() {
            return campaign + "/" + publication;
        }
    }

    /** The outcome of a publication for its campaign. */
    enum Outcome {
        /** The publication made the campaign enter the phase. */
        ENTERED("entered"),
        /** The campaign was in the phase already, so this is a later edition. */
        PUBLISHED_BEFORE("published-before"),
        /**
         * The campaign changed before the publication arrived. These are no longer its results, and another edition is
         * needed.
         */
        OVERTAKEN("overtaken");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }
    }

    /** The results that are not settled yet, except those put off; of one campaign the earlier editions first. */
    Uni<List<Due>> due() {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(DUE, Object[].class)
                        .setParameter(1, AT_ONCE)
                        .setParameter(2, WORKER)
                        .getResultList())
                .map(rows -> rows.stream().map(PublishedEditionRows::due).toList());
    }

    Uni<Void> settle(Due due, Outcome outcome) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(SETTLE)
                        .setParameter(1, due.publication().toString())
                        .setParameter(2, due.campaign())
                        .setParameter(3, outcome.word)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Due due(Object[] row) {
        return new Due(
                UUID.fromString((String) row[0]),
                (String) row[1],
                ((Number) row[2]).longValue(),
                (String) row[3],
                LocalDate.parse((String) row[4]),
                UUID.fromString((String) row[5]));
    }
}
