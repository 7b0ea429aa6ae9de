package dti.scoring.reference.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dti.contracts.ContractsJson;
import dti.rules.framework.FrameworkReader;
import dti.scoring.submissions.application.Catalogues;
import dti.scoring.submissions.domain.FrameworkPin;
import dti.scoring.submissions.domain.ScoredFramework;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Framework versions ready for scoring. A published version never changes, so it is prepared once. */
@ApplicationScoped
public class PublishedFrameworks implements Catalogues {

    /** Seven frameworks ship; a province keeps a few versions of each. One takes some 2 MB. */
    private static final int KEPT_MAX = 64;

    private final ReferenceCopies copies;
    private final Cache<FrameworkPin, ScoredFramework> kept =
            Caffeine.newBuilder().maximumSize(KEPT_MAX).build();

    PublishedFrameworks(ReferenceCopies copies) {
        this.copies = copies;
    }

    @Override
    public Uni<ScoredFramework> of(FrameworkPin pin) {
        ScoredFramework known = kept.getIfPresent(pin);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return copies.frameworkDocument(pin.key(), pin.version()).map(document -> {
            ScoredFramework prepared = new ScoredFramework(FrameworkReader.read(tree(document.orElseThrow(
                            () -> new IllegalStateException("framework " + pin + " has not arrived here"))))
                    .orThrow());
            kept.put(pin, prepared);
            return prepared;
        });
    }

    private static Map<String, Object> tree(String document) {
        try {
            return ContractsJson.mapper().readValue(document, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a copy that we wrote cannot be read", e);
        }
    }
}
