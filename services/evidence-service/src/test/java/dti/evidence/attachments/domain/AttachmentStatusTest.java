package dti.evidence.attachments.domain;

import static dti.evidence.attachments.domain.AttachmentStatus.ATTACHED;
import static dti.evidence.attachments.domain.AttachmentStatus.ATTACH_PENDING;
import static dti.evidence.attachments.domain.AttachmentStatus.CANCEL_PENDING;
import static dti.evidence.attachments.domain.AttachmentStatus.DETACHED;
import static dti.evidence.attachments.domain.AttachmentStatus.DETACH_PENDING;
import static dti.evidence.attachments.domain.AttachmentStatus.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import dti.evidence.attachments.domain.AttachmentStatus.Answer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AttachmentStatusTest {

    @Test
    void what_was_asked_is_pending_until_it_is_answered() {
        assertThat(ATTACH_PENDING.state()).isEqualTo("pending");
        assertThat(ATTACH_PENDING.answered(Answer.ATTACHED)).isEqualTo(ATTACHED);
        assertThat(ATTACH_PENDING.answered(Answer.REFUSED)).isEqualTo(REFUSED);
        assertThat(DETACH_PENDING.state()).isEqualTo("pending");
        assertThat(DETACH_PENDING.answered(Answer.DETACHED)).isEqualTo(DETACHED);
    }

    @Test
    void a_detaching_that_is_refused_leaves_it_attached() {
        assertThat(ATTACHED.detachAsked().answered(Answer.REFUSED)).isEqualTo(ATTACHED);
    }

    @Test
    void an_attaching_cancelled_before_its_answer_waits_for_both_answers() {
        AttachmentStatus cancelled = ATTACH_PENDING.detachAsked();

        assertThat(cancelled).isEqualTo(CANCEL_PENDING);
        assertThat(cancelled.answered(Answer.ATTACHED)).isEqualTo(DETACH_PENDING);
        assertThat(cancelled.answered(Answer.ATTACHED).answered(Answer.DETACHED))
                .isEqualTo(DETACHED);
        assertThat(cancelled.answered(Answer.REFUSED)).isEqualTo(DETACHED);
    }

    @Test
    void the_submission_has_the_last_word() {
        assertThat(REFUSED.answered(Answer.ATTACHED)).isEqualTo(ATTACHED);
        assertThat(ATTACHED.answered(Answer.DETACHED)).isEqualTo(DETACHED);
    }

    @Test
    void the_same_answer_twice_changes_nothing_more() {
        for (Answer answer : Answer.values()) {
            assertThat(Arrays.stream(new AttachmentStatus[] {ATTACH_PENDING, ATTACHED, REFUSED, DETACHED}))
                    .allSatisfy(standing -> assertThat(standing.answered(answer).answered(answer))
                            .isEqualTo(standing.answered(answer)));
        }
    }

    @Test
    void only_what_is_refused_or_detached_may_be_attached_again() {
        assertThat(AttachmentStatus.values())
                .filteredOn(AttachmentStatus::mayBeAttached)
                .containsExactlyInAnyOrder(REFUSED, DETACHED);
    }

    @Test
    void only_what_is_attached_or_asked_to_be_may_be_detached() {
        assertThat(AttachmentStatus.values())
                .filteredOn(AttachmentStatus::mayBeDetached)
                .containsExactlyInAnyOrder(ATTACH_PENDING, ATTACHED);
    }
}
