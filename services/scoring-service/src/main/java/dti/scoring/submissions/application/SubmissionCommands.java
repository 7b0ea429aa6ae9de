package dti.scoring.submissions.application;

import dti.eventsourcing.Decision;
import dti.eventsourcing.ExpectedVersion;
import dti.eventsourcing.StreamVersion;
import dti.eventstore.Append;
import dti.eventstore.EventStore;
import dti.eventstore.NewEvent;
import dti.eventstore.RequestKey;
import dti.eventstore.StoredEvent;
import dti.eventstore.command.Attempt;
import dti.eventstore.command.CommandHandler;
import dti.eventstore.command.CommandRequest;
import dti.eventstore.command.CommandSteps;
import dti.eventstore.command.Outcome;
import dti.scoring.submissions.domain.LeafCatalogue;
import dti.scoring.submissions.domain.Refusal;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionCommand;
import dti.scoring.submissions.domain.SubmissionDecider;
import dti.scoring.submissions.domain.SubmissionEvent;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Handles every command of a submission. The submission's state is folded from its stream. */
public final class SubmissionCommands {

    private final EventStore log;
    private final FoldedSubmissions folded;
    private final Catalogues catalogues;
    private final CommandHandler handler;

    public SubmissionCommands(EventStore log, FoldedSubmissions folded, Catalogues catalogues) {
        this.log = log;
        this.folded = folded;
        this.catalogues = catalogues;
        this.handler = new CommandHandler(log);
    }

    /** Records the command's events, or returns the refusal. Never records a request twice. */
    public Uni<Outcome<Submission.Opened, Refusal>> handle(
            SubmissionId id, SubmissionCommand command, CommandRequest request) {
        return handler.handle(request, new Steps(id, command, request));
    }

    private final class Steps implements CommandSteps<Submission.Opened, Refusal> {

        private final SubmissionId id;
        private final SubmissionCommand command;
        private final CommandRequest request;

        Steps(SubmissionId id, SubmissionCommand command, CommandRequest request) {
            this.id = id;
            this.command = command;
            this.request = request;
        }

        @Override
        public Uni<Attempt<Submission.Opened, Refusal>> attempt() {
            return folded.latest(id).flatMap(state -> {
                long version = FoldedSubmissions.version(state);
                return request.isStale(version) ? Uni.createFrom().item(new Attempt.Stale<>(version)) : decided(state);
            });
        }

        @Override
        public Uni<Submission.Opened> earlier(List<StoredEvent> events) {
            return folded.atVersion(id, events.getLast().version().value()).map(SubmissionCommands::opened);
        }

        private Uni<Attempt<Submission.Opened, Refusal>> decided(Submission state) {
            return catalogue(state).map(SubmissionDecider::new).flatMap(decider -> switch (decider.decide(
                    command, state)) {
                case Decision.Rejected<SubmissionEvent, Refusal>(Refusal reason) ->
                    Uni.createFrom().item(new Attempt.Refused<>(reason));
                case Decision.Accepted<SubmissionEvent, Refusal>(List<SubmissionEvent> events) -> append(state, events);
            });
        }

        /** The framework that decides the command: the submission's own, or the one it is being opened with. */
        private Uni<LeafCatalogue> catalogue(Submission state) {
            if (state instanceof Submission.Opened opened) {
                return catalogues.of(opened.framework()).map(framework -> framework);
            }
            if (command instanceof SubmissionCommand.EnterPhase enter) {
                return catalogues.of(enter.opening().framework()).map(framework -> framework);
            }
            return Uni.createFrom().item(LeafCatalogue.NONE);
        }

        private Uni<Attempt<Submission.Opened, Refusal>> append(Submission state, List<SubmissionEvent> events) {
            Append append = new Append(
                    id.stream(),
                    ExpectedVersion.exactly(new StreamVersion(FoldedSubmissions.version(state))),
                    request.id(),
                    request.hash(),
                    request.origin(),
                    newEvents(events));
            return log.append(append)
                    .map(result -> Attempt.of(result, recorded -> {
                        Submission after = FoldedSubmissions.fold(state, recorded, Set.of());
                        folded.keep(id, after);
                        return opened(after);
                    }));
        }

        private List<NewEvent> newEvents(List<SubmissionEvent> events) {
            List<NewEvent> fresh = new ArrayList<>(events.size());
            for (SubmissionEvent event : events) {
                fresh.add(new NewEvent(
                        RequestKey.eventId(request.id(), fresh.size()),
                        SubmissionEventCodec.type(event),
                        SubmissionEventCodec.schemaVersion(event),
                        effectiveAt(event, request.at()),
                        SubmissionEventCodec.payload(event)));
            }
            return fresh;
        }
    }

    private static Submission.Opened opened(Submission state) {
        if (!(state instanceof Submission.Opened opened)) {
            throw new IllegalStateException("a submission with events is open");
        }
        return opened;
    }

    /** A correction may apply from a time before it was made. */
    private static Instant effectiveAt(SubmissionEvent event, Instant at) {
        return event instanceof SubmissionEvent.CorrectionMade correction && correction.effectiveFrom() != null
                ? correction.effectiveFrom()
                : at;
    }
}
