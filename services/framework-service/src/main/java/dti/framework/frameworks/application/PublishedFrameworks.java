package dti.framework.frameworks.application;

import dti.rules.framework.Framework;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Frameworks that are published and will never change. */
@ApplicationScoped
public class PublishedFrameworks {

    private final VersionRepository versions;

    PublishedFrameworks(VersionRepository versions) {
        this.versions = versions;
    }

    /** The version, if it is published. Within the caller's session. */
    public Uni<Optional<Framework>> find(String key, int version) {
        return versions.find("id = ?1 and publishedAt is not null", VersionEntity.id(key, version))
                .firstResult()
                .map(row -> Optional.ofNullable(row)
                        .map(found -> ExaminedFramework.ofStored(found.document).framework()));
    }
}
