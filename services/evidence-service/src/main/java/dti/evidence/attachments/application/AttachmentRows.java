package dti.evidence.attachments.application;

import dti.evidence.attachments.domain.Evidence;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The table of attachments. */
@Singleton
class AttachmentRows implements PanacheRepositoryBase<AttachmentRow, AttachmentRow.Key> {

    /** The evidence of the rows, each with its attachments by leaf, in the rows' order. */
    Uni<List<Evidence>> complete(List<EvidenceRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<UUID> ids = rows.stream().map(row -> row.id).toList();
        return list("key.evidenceId in ?1 order by key.leaf", ids).map(attachments -> {
            Map<UUID, List<AttachmentRow>> byEvidence =
                    attachments.stream().collect(Collectors.groupingBy(row -> row.key.evidenceId()));
            return rows.stream()
                    .map(row -> row.evidence(byEvidence.getOrDefault(row.id, List.of()).stream()
                            .map(AttachmentRow::attachment)
                            .toList()))
                    .toList();
        });
    }
}
