package dti.evidence.attachments.application;

import dti.contracts.Actor;
import dti.evidence.attachments.domain.AttachRules;
import dti.evidence.attachments.domain.Refusal;
import dti.evidence.attachments.domain.Target;
import dti.evidence.copies.application.KnownTargets;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Checks against the local copies whether an actor may attach evidence to a target. */
@Singleton
final class TargetChecks {

    private final KnownTargets targets;

    TargetChecks(KnownTargets targets) {
        this.targets = targets;
    }

    /** The first reason to refuse; empty where the actor may attach. */
    Uni<Optional<Refusal>> refusal(Target target, Actor actor) {
        return targets.find(target.campaign(), target.unit(), target.leaf())
                .map(known -> AttachRules.ofTarget(target, known)
                        .or(() -> EvidenceAccess.refusal(actor, known.orElseThrow())));
    }
}
