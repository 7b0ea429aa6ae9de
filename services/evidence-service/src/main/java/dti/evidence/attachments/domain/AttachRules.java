package dti.evidence.attachments.domain;

import dti.evidence.copies.domain.KnownTarget;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What must hold before evidence may be attached or detached, as far as this service can tell. */
public final class AttachRules {

    /** One rule about a target. */
    @FunctionalInterface
    private interface Rule {
        Optional<Refusal> check(Target target, KnownTarget known);
    }

    private static final List<Rule> OF_TARGETS =
            List.of(AttachRules::unitTakesPart, AttachRules::frameworkIsHere, AttachRules::leafExists);

    private AttachRules() {}

    /** The first reason why nothing can be attached to the target; empty where something can. */
    public static Optional<Refusal> ofTarget(Target target, Optional<KnownTarget> known) {
        if (known.isEmpty()) {
            return Optional.of(new Refusal.CampaignUnknown(target.campaign()));
        }
        return OF_TARGETS.stream()
                .flatMap(rule -> rule.check(target, known.get()).stream())
                .findFirst();
    }

    /** Whether evidence in this standing, null when it never had to do with the leaf, can be attached again. */
    public static Optional<Refusal> ofAttaching(@Nullable AttachmentStatus standing, String leaf) {
        if (standing == null || standing.mayBeAttached()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (standing.requested()) {
                    case ATTACH -> new Refusal.AlreadyAttached(leaf);
                    case DETACH -> new Refusal.DetachPending(leaf);
                });
    }

    /** Whether evidence in this standing, null when it never had to do with the leaf, can be detached. */
    public static Optional<Refusal> ofDetaching(@Nullable AttachmentStatus standing, String leaf) {
        boolean allowed = standing != null && standing.mayBeDetached();
        return allowed ? Optional.empty() : Optional.of(new Refusal.NotAttached(leaf));
    }

    private static Optional<Refusal> unitTakesPart(Target target, KnownTarget known) {
        return known.unitTakesPart()
                ? Optional.empty()
                : Optional.of(new Refusal.UnitNotInCampaign(target.campaign(), target.unit()));
    }

    private static Optional<Refusal> frameworkIsHere(Target target, KnownTarget known) {
        return known.frameworkIsHere()
                ? Optional.empty()
                : Optional.of(new Refusal.FrameworkNotHere(known.framework(), known.frameworkVersion()));
    }

    private static Optional<Refusal> leafExists(Target target, KnownTarget known) {
        return known.leafExists()
                ? Optional.empty()
                : Optional.of(new Refusal.LeafUnknown(known.framework(), known.frameworkVersion(), target.leaf()));
    }
}
