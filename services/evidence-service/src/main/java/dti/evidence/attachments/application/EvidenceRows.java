package dti.evidence.attachments.application;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The table of evidence. */
@Singleton
class EvidenceRows implements PanacheRepositoryBase<EvidenceRow, UUID> {

    /** One page, oldest first. */
    Uni<List<EvidenceRow>> page(EvidenceFilter filter, ReadScope scope, int limit) {
        List<String> conditions = new ArrayList<>(List.of("true = true"));
        Parameters values = new Parameters();
        filter.restrict(conditions, values);
        scope.restrict(conditions, values);
        String where = String.join(" and ", conditions) + " order by e.providedAt, e.id";
        return find("from EvidenceRow e where " + where, values).page(0, limit).list();
    }
}
