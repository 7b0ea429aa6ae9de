package dti.scoring.submissions.application;

import dti.scoring.submissions.domain.FrameworkPin;
import dti.scoring.submissions.domain.ScoredFramework;
import io.smallrye.mutiny.Uni;

/** Where the framework versions of submissions come from. A version never changes, so an answer may be kept. */
@FunctionalInterface
public interface Catalogues {

    /** Fails when the version is not known here; a submission is opened only once its framework is. */
    Uni<ScoredFramework> of(FrameworkPin pin);
}
