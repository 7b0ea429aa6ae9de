package dti.framework.frameworks.application;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Finds versions of frameworks. */
@ApplicationScoped
class VersionRepository implements PanacheRepositoryBase<VersionEntity, String> {

    private static final String OVERVIEW = """
            select distinct on (v.key) v.*
            from framework_version v
            where v.key > ?1 and (v.published_at is not null or ?2)
            order by v.key, (v.published_at is null), v.version desc
            limit ?3
            """;

    private static final String STATE =
            "select v.version, v.edition, v.contentHash, v.publishedAt from VersionEntity v where v.key = ?1 and ";

    /**
     * The latest published version of each framework. With drafts, also the latest draft of each framework that has no
     * published version.
     */
    Uni<List<VersionEntity>> overview(String after, int limit, boolean withDrafts) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OVERVIEW, VersionEntity.class)
                        .setParameter(1, after)
                        .setParameter(2, withDrafts)
                        .setParameter(3, limit + 1)
                        .getResultList());
    }

    /** The state of a version, from which a client's copy can be compared with it. */
    Uni<Optional<VersionState>> state(String key, int version) {
        return state(STATE + "v.version = ?2", key, version);
    }

    Uni<Optional<VersionState>> latestPublished(String key) {
        return state(STATE + "v.publishedAt is not null and ?2 = 0 order by v.version desc", key, 0);
    }

    private static Uni<Optional<VersionState>> state(String hql, String key, int second) {
        return Panache.getSession()
                .flatMap(session -> session.createSelectionQuery(hql, Object[].class)
                        .setParameter(1, key)
                        .setParameter(2, second)
                        .setMaxResults(1)
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(row -> VersionState.of(key, row)));
    }
}
