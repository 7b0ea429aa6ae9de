package dti.scoring.submissions.application;

import dti.eventsourcing.Decision;
import dti.eventsourcing.ExpectedVersion;
import dti.eventsourcing.StreamVersion;
import dti.eventstore.Append;
import dti.eventstore.AppendResult;
import dti.eventstore.EventStore;
import dti.eventstore.NewEvent;
import dti.eventstore.RequestKey;
import dti.eventstore.StoredEvent;
import dti.scoring.submissions.domain.LeafCatalogue;
import dti.scoring.submissions.domain.Refusal;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionCommand;
import dti.scoring.submissions.domain.SubmissionDecider;
import dti.scoring.submissions.domain.SubmissionEvent;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Handles every command of a submission the same way: seen before? – fold – decide – append. */
public final class SubmissionCommands {

    /** A conflict is decided again this often; then the stream is truly contended and the caller should wait. */
    private static final int TRIES_MAX = 5;

    private final EventStore log;
    private final FoldedSubmissions folded;
    private final Catalogues catalogues;

    public SubmissionCommands(EventStore log, FoldedSubmissions folded, Catalogues catalogues) {
        this.log = log;
        this.folded = folded;
        this.catalogues = catalogues;
    }

    /** Records the command's events, or says why not. Never records a request twice. */
    public Uni<SubmissionAnswer> handle(SubmissionRequest request) {
        return log.readRequest(request.requestId())
                .flatMap(before -> before.isEmpty() ? decide(request, 1) : repeated(request, before));
    }

    private Uni<SubmissionAnswer> decide(SubmissionRequest request, int attempt) {
        return folded.latest(request.id()).flatMap(state -> {
            long version = FoldedSubmissions.version(state);
            if (request.ifMatch().isPresent() && request.ifMatch().getAsLong() != version) {
                return answer(new SubmissionAnswer.Stale(version));
            }
            return catalogue(request.command(), state)
                    .map(SubmissionDecider::new)
                    .flatMap(decider -> switch (decider.decide(request.command(), state)) {
                        case Decision.Rejected<SubmissionEvent, Refusal>(Refusal reason) ->
                            answer(new SubmissionAnswer.Refused(reason));
                        case Decision.Accepted<SubmissionEvent, Refusal>(List<SubmissionEvent> events) ->
                            append(request, state, events, attempt);
                    });
        });
    }

    /** The framework the command is decided by: the submission's own, or the one it is being opened with. */
    private Uni<LeafCatalogue> catalogue(SubmissionCommand command, Submission state) {
        if (state instanceof Submission.Opened opened) {
            return catalogues.of(opened.framework()).map(framework -> framework);
        }
        if (command instanceof SubmissionCommand.EnterPhase enter) {
            return catalogues.of(enter.opening().framework()).map(framework -> framework);
        }
        return Uni.createFrom().item(LeafCatalogue.NONE);
    }

    private Uni<SubmissionAnswer> append(
            SubmissionRequest request, Submission state, List<SubmissionEvent> events, int attempt) {
        StreamVersion version = new StreamVersion(FoldedSubmissions.version(state));
        Append append = new Append(
                request.id().stream(),
                ExpectedVersion.exactly(version),
                request.requestId(),
                request.requestHash(),
                request.origin(),
                newEvents(request, events));
        return log.append(append).flatMap(result -> switch (result) {
            case AppendResult.Appended appended -> appended(request, state, appended);
            case AppendResult.AlreadyAppended already -> repeated(request, already.events());
            case AppendResult.KeyReused ignored -> answer(new SubmissionAnswer.KeyReused());
            case AppendResult.Conflict(StreamVersion actual) -> raced(request, actual, attempt);
        });
    }

    private Uni<SubmissionAnswer> appended(
            SubmissionRequest request, Submission state, AppendResult.Appended appended) {
        Submission after = FoldedSubmissions.fold(state, appended.events(), Set.of());
        folded.keep(request.id(), after);
        return answer(done(after, appended.events(), false));
    }

    private Uni<SubmissionAnswer> raced(SubmissionRequest request, StreamVersion actual, int attempt) {
        if (request.ifMatch().isPresent()) {
            return answer(new SubmissionAnswer.Stale(actual.value()));
        }
        return attempt < TRIES_MAX ? decide(request, attempt + 1) : answer(new SubmissionAnswer.Contended());
    }

    /** The first answer again, by folding to the version the request left. */
    private Uni<SubmissionAnswer> repeated(SubmissionRequest request, List<StoredEvent> before) {
        if (!before.getFirst().requestHash().equals(request.requestHash())) {
            return answer(new SubmissionAnswer.KeyReused());
        }
        return folded.atVersion(request.id(), before.getLast().version().value())
                .map(state -> done(state, before, true));
    }

    private static SubmissionAnswer done(Submission state, List<StoredEvent> events, boolean repeated) {
        if (!(state instanceof Submission.Opened opened)) {
            throw new IllegalStateException("a submission with events is open");
        }
        return new SubmissionAnswer.Done(opened, events.getLast().position().value(), repeated);
    }

    private static List<NewEvent> newEvents(SubmissionRequest request, List<SubmissionEvent> events) {
        List<NewEvent> fresh = new ArrayList<>(events.size());
        for (SubmissionEvent event : events) {
            fresh.add(new NewEvent(
                    RequestKey.eventId(request.requestId(), fresh.size()),
                    SubmissionEventCodec.type(event),
                    SubmissionEventCodec.schemaVersion(event),
                    effectiveAt(event, request.at()),
                    SubmissionEventCodec.payload(event)));
        }
        return fresh;
    }

    /** A correction may hold since before it was made. */
    private static Instant effectiveAt(SubmissionEvent event, Instant at) {
        return event instanceof SubmissionEvent.CorrectionMade correction && correction.effectiveFrom() != null
                ? correction.effectiveFrom()
                : at;
    }

    private static Uni<SubmissionAnswer> answer(SubmissionAnswer answer) {
        return Uni.createFrom().item(answer);
    }
}
