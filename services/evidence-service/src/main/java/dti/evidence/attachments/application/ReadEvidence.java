package dti.evidence.attachments.application;

import dti.evidence.attachments.domain.Evidence;
import dti.runtime.access.Caller;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Reads evidence that the caller may read. */
@Singleton
public final class ReadEvidence {

    private final EvidenceRows rows;
    private final AttachmentRows attachments;

    ReadEvidence(EvidenceRows rows, AttachmentRows attachments) {
        this.rows = rows;
        this.attachments = attachments;
    }

    /** One piece of evidence with its attachments; 403 where the caller may not read it, 404 where there is none. */
    public Uni<Evidence> one(Caller caller, UUID id) {
        EvidenceAccess.readScope(caller);
        return Panache.withSession(() -> rows.findById(id)
                        .onItem()
                        .ifNull()
                        .failWith(() -> ProblemException.notFound(
                                new Text("Không có minh chứng này.", "There is no such evidence.")))
                        .chain(row -> attachments.complete(List.of(row))))
                .map(List::getFirst)
                .invoke(evidence -> EvidenceAccess.requireReader(caller, evidence));
    }

    /** At most {@code limit} pieces of evidence that the caller may read, oldest first. */
    public Uni<List<Evidence>> list(Caller caller, EvidenceFilter filter, int limit) {
        ReadScope scope = EvidenceAccess.readScope(caller);
        if (filter.unit() != null && !scope.mayAskFor(filter.unit())) {
            throw EvidenceAccess.foreignUnit();
        }
        return Panache.withSession(() -> rows.page(filter, scope, limit).chain(attachments::complete));
    }
}
