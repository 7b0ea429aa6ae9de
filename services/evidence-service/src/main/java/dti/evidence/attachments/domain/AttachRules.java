package dti.evidence.attachments.domain;

import dti.evidence.copies.domain.KnownTarget;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The conditions for attaching and detaching evidence, as far as this service can check them. */
public final class AttachRules {

    /** One rule about a target. */
    @FunctionalInterface
    private interface Rule {
        Optional<Refusal> check(Target target, KnownTarget known);
    }

    private static final List<Rule> OF_TARGETS =
            List.of(AttachRules::unitTakesPart, AttachRules::frameworkIsHere, AttachRules::leafExists);

    private AttachRules() {}

    /** The first reason to refuse any attachment to the target; empty where evidence can be attached. */
    public static Optional<Refusal> ofTarget(Target target, Optional<KnownTarget> known) {
        if (known.isEmpty()) {
            return Optional.of(new Refusal.CampaignUnknown(target.campaign()));
        }
        return OF_TARGETS.stream()
                .flatMap(rule -> rule.check(target, known.get()).stream())
                .findFirst();
    }

    /**
     * The reason to refuse a request to attach; empty where it is allowed. The status is null where the evidence was
     * never attached to the leaf.
     */
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

    /**
     * The reason to refuse a request to detach; empty where it is allowed. The status is null where the evidence was
     * never attached to the leaf.
     */
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
