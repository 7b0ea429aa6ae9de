package dti.scoring.submissions.application;

import dti.eventstore.Append;
import dti.scoring.submissions.domain.SubmissionCommand;
import dti.scoring.submissions.domain.SubmissionId;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A command with what came around it.
 *
 * @param requestId names the request for ever (see {@link dti.eventstore.RequestKey})
 * @param requestHash tells its repetition from another request under the same key
 * @param ifMatch the version the caller has seen, where it said so
 */
public record SubmissionRequest(
        SubmissionId id,
        SubmissionCommand command,
        UUID requestId,
        String requestHash,
        OptionalLong ifMatch,
        Instant at,
        Append.Origin origin) {}
