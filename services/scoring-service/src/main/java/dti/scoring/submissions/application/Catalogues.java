package dti.scoring.submissions.application;

import dti.scoring.submissions.domain.FrameworkPin;
import dti.scoring.submissions.domain.ScoredFramework;
import io.smallrye.mutiny.Uni;

/** The source of the framework versions of submissions. A version never changes, so an answer may be kept. */
@FunctionalInterface
public interface Catalogues {

    /** Fails if the version is not known here; a submission is opened only once its framework is known. */
    Uni<ScoredFramework> of(FrameworkPin pin);
}
