package dti.framework.units.application;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Which unit came after which, within the transaction that is about to change it. */
@ApplicationScoped
class Succession {

    /** An arbitrary number, this lock's for ever. */
    private static final long LOCK = 7_020_250_701L;

    /** One change of the succession, or of what stands above what, at a time: two that know nothing of each other could close a circle. */
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

    /** Until the transaction ends. Before any row is locked, or two transactions could wait for each other. */
    Uni<Void> alone() {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ALONE, String.class)
                        .setParameter(1, LOCK)
                        .getResultList())
                .replaceWithVoid();
    }

    /** The units that stand above this one, however far. */
    Uni<Set<String>> above(String code) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ABOVE, String.class)
                        .setParameter(1, code)
                        .getResultList())
                .map(rows -> rows.stream().collect(Collectors.toUnmodifiableSet()));
    }

    /** The units that came after these, however far; what was changed in this session must be flushed. */
    Uni<Set<String>> after(Collection<String> codes) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(LATER, String.class)
                        .setParameter(1, codes.toArray(String[]::new))
                        .getResultList())
                .map(rows -> rows.stream().collect(Collectors.toUnmodifiableSet()));
    }
}
