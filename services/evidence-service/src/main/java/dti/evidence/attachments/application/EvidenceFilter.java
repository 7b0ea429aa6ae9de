package dti.evidence.attachments.application;

import io.quarkus.panache.common.Parameters;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The filter of a list of evidence. Null means no restriction.
 *
 * @param leaf a leaf that the evidence is or was attached to
 * @param after the last place of the page before this one
 */
public record EvidenceFilter(
        @Nullable String campaign,
        @Nullable String unit,
        @Nullable String leaf,
        @Nullable After after) {

    /** The place of a piece of evidence in the order of lists. */
    public record After(Instant providedAt, UUID id) {}

    void restrict(List<String> conditions, Parameters values) {
        if (campaign != null) {
            conditions.add("e.campaign = :campaign");
            values.and("campaign", campaign);
        }
        if (unit != null) {
            conditions.add("e.unit = :unit");
            values.and("unit", unit);
        }
        if (leaf != null) {
            conditions.add(
                    "exists (select 1 from AttachmentRow a where a.key.evidenceId = e.id and a.key.leaf = :leaf)");
            values.and("leaf", leaf);
        }
        if (after != null) {
            conditions.add("(e.providedAt > :afterAt or e.providedAt = :afterAt and e.id > :afterId)");
            values.and("afterAt", after.providedAt()).and("afterId", after.id());
        }
    }
}
