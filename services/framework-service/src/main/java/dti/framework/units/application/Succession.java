package dti.framework.units.application;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the succession and the hierarchy of units, within the transaction that is about to change them. */
@ApplicationScoped
class Succession {

    /** The key of the advisory lock: an arbitrary number that never changes. */
    private static final long LOCK = 7_020_250_701L;

    /**
     * Allows one change of the succession or of the hierarchy at a time. Two changes that do not see each other could
     * close a circle.
     */
    private static final String ALONE = "select cast(pg_advisory_xact_lock(?1) as text)";

    private static final String LATER = """
            with recursive later (code) as (
                select successor.code
                  from unit_document u cross join jsonb_array_elements_text(u.document -> 'successors') as successor (code)
                 where u.code = any (cast(?1 as text[]))
                union
                select successor.code
                  from later
                  join unit_document u on u.code = later.code
                 cross join jsonb_array_elements_text(u.document -> 'successors') as successor (code))
            select code from later""";

    private static final String ABOVE = """
            with recursive above (code) as (
                select u.parent from unit u where u.code = ?1
                union
                select u.parent from above join unit u on u.code = above.code)
            select code from above where code is not null""";

    /**
     * Takes the lock until the transaction ends. It must be taken before any row is locked, or two transactions could
     * wait for each other.
     */
    Uni<Void> alone() {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ALONE, String.class)
                        .setParameter(1, LOCK)
                        .getResultList())
                .replaceWithVoid();
    }

    /** The ancestors of this unit, at any distance. */
    Uni<Set<String>> above(String code) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ABOVE, String.class)
                        .setParameter(1, code)
                        .getResultList())
                .map(rows -> rows.stream().collect(Collectors.toUnmodifiableSet()));
    }

    /** The successors of these units, at any distance. Changes of this session must be flushed before. */
    Uni<Set<String>> after(Collection<String> codes) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(LATER, String.class)
                        .setParameter(1, codes.toArray(String[]::new))
                        .getResultList())
                .map(rows -> rows.stream().collect(Collectors.toUnmodifiableSet()));
    }
}
