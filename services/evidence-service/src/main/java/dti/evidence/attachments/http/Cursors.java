package dti.evidence.attachments.http;

import dti.eventsourcing.text.TimeRules;
import dti.evidence.attachments.application.EvidenceFilter.After;
import dti.evidence.attachments.domain.Evidence;
import dti.runtime.request.Page;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes and reads the cursors of the list of evidence. */
final class Cursors {

    private Cursors() {}

    static String write(Evidence evidence) {
        return evidence.providedAt() + " " + evidence.id();
    }

    static @Nullable After read(@Nullable String cursor) {
        String key = Page.key(cursor).orElse(null);
        if (key == null) {
            return null;
        }
        try {
            int space = key.indexOf(' ');
            Instant at = TimeRules.time(key.substring(0, Math.max(0, space))).toInstant();
            return new After(at, UUID.fromString(key.substring(space + 1)));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw Page.foreignCursor("cursor");
        }
    }
}
