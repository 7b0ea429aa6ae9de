package dti.framework.frameworks.application;

import dti.rules.framework.Framework;
import dti.runtime.edge.ParsingPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds published frameworks, which never change. */
@ApplicationScoped
public class PublishedFrameworks {

    private final VersionRepository versions;
    private final ParsingPool parsing;

    PublishedFrameworks(VersionRepository versions, ParsingPool parsing) {
        this.versions = versions;
        this.parsing = parsing;
    }

    /** The version if it is published, empty otherwise. Runs within the caller's session. */
    public Uni<Optional<Framework>> find(String key, int version) {
        return versions.find("id = ?1 and publishedAt is not null", VersionEntity.id(key, version))
                .firstResult()
                .flatMap(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : read(row.document).map(Optional::of));
    }

    private Uni<Framework> read(String document) {
        return parsing.run(() -> FrameworkExamination.read(document));
    }
}
