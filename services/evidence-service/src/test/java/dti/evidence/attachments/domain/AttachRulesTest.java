package dti.evidence.attachments.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dti.evidence.copies.domain.KnownTarget;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttachRulesTest {

    private static final Target TARGET = new Target("hn-so-2024", "hn-so-noi-vu", "1.1");

    @Test
    void a_leaf_of_a_unit_that_takes_part_accepts_evidence() {
        assertThat(AttachRules.ofTarget(TARGET, known(true, true, true))).isEmpty();
    }

    @Test
    void an_unknown_campaign_refuses_evidence() {
        assertThat(AttachRules.ofTarget(TARGET, Optional.empty())).contains(new Refusal.CampaignUnknown("hn-so-2024"));
    }

    @Test
    void a_unit_outside_the_campaign_refuses_evidence() {
        assertThat(AttachRules.ofTarget(TARGET, known(false, true, true)))
                .contains(new Refusal.UnitNotInCampaign("hn-so-2024", "hn-so-noi-vu"));
    }

    @Test
    void a_framework_on_its_way_is_not_taken_for_a_missing_leaf() {
        assertThat(AttachRules.ofTarget(TARGET, known(true, false, false)))
                .contains(new Refusal.FrameworkNotHere("hn-so-2024", 1));
    }

    @Test
    void a_node_that_is_no_leaf_refuses_evidence() {
        assertThat(AttachRules.ofTarget(TARGET, known(true, true, false)))
                .contains(new Refusal.LeafUnknown("hn-so-2024", 1, "1.1"));
    }

    @Test
    void what_is_attached_or_on_its_way_is_not_attached_again() {
        assertThat(AttachRules.ofAttaching(null, "1.1")).isEmpty();
        assertThat(AttachRules.ofAttaching(AttachmentStatus.DETACHED, "1.1")).isEmpty();
        assertThat(AttachRules.ofAttaching(AttachmentStatus.ATTACHED, "1.1"))
                .contains(new Refusal.AlreadyAttached("1.1"));
        assertThat(AttachRules.ofAttaching(AttachmentStatus.ATTACH_PENDING, "1.1"))
                .contains(new Refusal.AlreadyAttached("1.1"));
        assertThat(AttachRules.ofAttaching(AttachmentStatus.DETACH_PENDING, "1.1"))
                .contains(new Refusal.DetachPending("1.1"));
    }

    @Test
    void what_is_not_attached_is_not_detached() {
        assertThat(AttachRules.ofDetaching(AttachmentStatus.ATTACHED, "1.1")).isEmpty();
        assertThat(AttachRules.ofDetaching(null, "1.1")).contains(new Refusal.NotAttached("1.1"));
        assertThat(AttachRules.ofDetaching(AttachmentStatus.REFUSED, "1.1")).contains(new Refusal.NotAttached("1.1"));
        assertThat(AttachRules.ofDetaching(AttachmentStatus.DETACH_PENDING, "1.1"))
                .contains(new Refusal.NotAttached("1.1"));
    }

    private static Optional<KnownTarget> known(boolean takesPart, boolean frameworkHere, boolean leafExists) {
        return Optional.of(new KnownTarget("hn-so-2024", 1, takesPart, frameworkHere, leafExists, List.of()));
    }
}
