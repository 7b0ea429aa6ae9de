package dti.evidence.attachments.application;

import dti.contracts.Actor;
import dti.contracts.EvidenceAttached;
import dti.evidence.attachments.domain.Evidence;
import dti.evidence.attachments.domain.Evidence.Content;
import java.time.Instant;

/** Builds the event that records an attachment. */
final class AttachedEvent {

    private AttachedEvent() {}

    /** The event without the file's name. File names may contain names of people, and events are kept for ever. */
    static EvidenceAttached of(Evidence evidence, String leaf, Actor actor, Instant at) {
        Content content = evidence.content();
        return new EvidenceAttached(
                evidence.id(),
                evidence.campaign(),
                evidence.unit(),
                leaf,
                content.kind().word(),
                content.sha256().hex(),
                content.mediaType(),
                content.sizeBytes(),
                null,
                content.url(),
                content.signature().state().name(),
                actor,
                at);
    }
}
