package dti.scoring.copies.application;

import com.fasterxml.jackson.core.type.TypeReference;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dti.contracts.ContractsJson;
import dti.rules.framework.FrameworkReader;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.scoring.submissions.application.Catalogues;
import dti.scoring.submissions.domain.FrameworkPin;
import dti.scoring.submissions.domain.ScoredFramework;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Keeps framework versions ready for scoring. A published version never changes, so it is prepared once. */
@ApplicationScoped
public class PublishedFrameworks implements Catalogues {

    /** Seven frameworks ship; a province keeps a few versions of each. One version takes some 2 MB. */
    private static final int KEPT_MAX = 64;

    private static final int RETRY_AFTER_SECONDS = 5;

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

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
            String published = document.orElseThrow(() -> unknown(pin));
            ScoredFramework prepared = new ScoredFramework(
                    FrameworkReader.read(ContractsJson.readOwn(published, TREE)).orThrow());
            kept.put(pin, prepared);
            return prepared;
        });
    }

    private static ProblemException unknown(FrameworkPin pin) {
        String name = pin.key() + " " + pin.version();
        return ProblemException.unavailable(
                new Text("Chưa có khung đánh giá " + name + " ở đây.", "Framework " + name + " has not arrived here."),
                RETRY_AFTER_SECONDS);
    }
}
