package dti.framework.frameworks.application;

import dti.framework.frameworks.domain.PublicationRule;
import dti.framework.publishing.application.EventLogs;
import dti.framework.publishing.application.Logs;
import dti.framework.publishing.application.WriteContext;
import dti.framework.publishing.application.Writes;
import dti.framework.publishing.application.Written;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** What changes of drafts have in common. Drafts are nobody else's business, so nothing of them goes into the log. */
@ApplicationScoped
class Drafts {

    private final VersionRepository versions;
    private final EventLogs logs;

    Drafts(VersionRepository versions, EventLogs logs) {
        this.versions = versions;
        this.logs = logs;
    }

    /** The row of a draft, locked; 404, 409 or 412 when there is none to change. */
    Uni<VersionEntity> locked(String key, int version, WriteContext context) {
        return versions.findById(VersionEntity.id(key, version), LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> FrameworkProblems.unknown(key, version))
                .invoke(row -> {
                    if (row.publishedAt != null) {
                        throw FrameworkProblems.refused(PublicationRule.VERSION_PUBLISHED, "");
                    }
                    if (context.isStale(row.edition)) {
                        throw Writes.stale(row.edition);
                    }
                });
    }

    /** An answer whose position is where the log of frameworks ends now: a draft adds nothing to it. */
    <T> Uni<Written<T>> written(T body, long edition, boolean created) {
        return logs.of(Logs.FRAMEWORKS)
                .head()
                .map(head -> new Written<>(body, Logs.FRAMEWORKS, edition, head.position(), created));
    }

    /** 422 when the request that made this row asked something else. */
    static void requireSame(String requestHash, WriteContext context) {
        if (!requestHash.equals(context.requestHash())) {
            throw Writes.keyReused();
        }
    }
}
