package dti.scoring.submissions.http;

import dti.runtime.access.Caller;
import dti.runtime.access.CallerProvider;
import dti.scoring.submissions.domain.SubmissionActor;
import dti.scoring.submissions.domain.SubmissionCommand;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes what somebody asks of a submission: sees whether they may, and sends it on its way as a command. */
@RequestScoped
public class SubmissionDesk {

    private final CallerProvider callers;
    private final SubmissionWriter writer;

    SubmissionDesk(CallerProvider callers, SubmissionWriter writer) {
        this.callers = callers;
        this.writer = writer;
    }

    /** Who may: the caller as a submission records them, or a refusal. */
    @FunctionalInterface
    interface Right {
        SubmissionActor of(Caller caller, SubmissionId id);
    }

    /** What they ask for, now. */
    @FunctionalInterface
    interface Wish {
        SubmissionCommand of(Instant at, SubmissionActor by);
    }

    Uni<RestResponse<WriteAnswer>> take(SubmissionAddress.Asked asked, Right right, Wish wish) {
        SubmissionActor by = right.of(callers.caller(), asked.id());
        SubmissionCommand command = wish.of(SubmissionWriter.now(), by);
        return writer.write(
                new SubmissionWriter.Write(asked.id(), command, asked.body(), asked.leaves(), asked.many()));
    }

    /** For what depends on who asks. */
    Caller caller() {
        return callers.caller();
    }
}
