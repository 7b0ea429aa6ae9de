package dti.framework.frameworks.application;

import dti.framework.permissions.Permission;
import dti.runtime.access.Caller;
import dti.runtime.edge.ParsingPool;
import dti.runtime.response.SharedReads;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds frameworks. Everybody may read published ones; administrators and auditors may also read drafts. */
@ApplicationScoped
public class FindFrameworks {

    private final VersionRepository versions;
    private final ParsingPool parsing;
    private final SharedReads<VersionState, FrameworkVersion> examined = new SharedReads<>(this::examine);

    FindFrameworks(VersionRepository versions, ParsingPool parsing) {
        this.versions = versions;
        this.parsing = parsing;
    }

    /** Up to {@code limit + 1} frameworks after the key, by key. */
    public Uni<List<Overview>> page(String after, int limit, Caller caller) {
        boolean withDrafts = Permission.READ_DRAFT_FRAMEWORK.isGivenTo(caller);
        return Panache.withSession(() -> versions.overview(after, limit, withDrafts))
                .map(rows -> rows.stream().map(FindFrameworks::overview).toList());
    }

    /** The state of a version; 404 when there is none. */
    public Uni<VersionState> state(String key, int version, Caller caller) {
        return Panache.withSession(() -> versions.state(key, version))
                .map(found -> readable(found, caller).orElseThrow(() -> FrameworkProblems.unknown(key, version)));
    }

    /** The state of the latest published version; 404 when none is published. */
    public Uni<VersionState> latest(String key) {
        return Panache.withSession(() -> versions.latestPublished(key))
                .map(found -> found.orElseThrow(() -> FrameworkProblems.unknown(key)));
    }

    /** The whole version of a state that the caller has just read. Concurrent callers share one examination. */
    public Uni<FrameworkVersion> whole(VersionState state) {
        return examined.read(state);
    }

    private Uni<FrameworkVersion> examine(VersionState state) {
        return row(state).flatMap(row -> parsing.run(() -> FrameworkVersion.of(row)));
    }

    private Uni<VersionEntity> row(VersionState state) {
        return Panache.withSession(() -> versions.findById(VersionEntity.id(state.key(), state.version())));
    }

    private static Optional<VersionState> readable(Optional<VersionState> found, Caller caller) {
        found.filter(state -> !state.isPublished())
                .ifPresent(draft -> Permission.READ_DRAFT_FRAMEWORK.demandOf(caller));
        return found;
    }

    private static Overview overview(VersionEntity row) {
        return new Overview(
                row.key,
                row.title,
                row.level,
                row.publishedAt == null ? null : row.version,
                row.declaredMax,
                row.effectiveMax,
                row.leaves);
    }

    /** A framework in a list. */
    public record Overview(
            String key,
            String title,
            String level,
            @Nullable Integer latestPublishedVersion,
            @Nullable BigDecimal declaredMax,
            BigDecimal effectiveMax,
            int leaves) {}
}
