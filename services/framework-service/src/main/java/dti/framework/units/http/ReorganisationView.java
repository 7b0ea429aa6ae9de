package dti.framework.units.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dti.framework.units.application.RecordedReorganisation;
import dti.framework.units.domain.Reorganisation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A merger or split as it was recorded. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Reorganisation")
public record ReorganisationView(
        UUID id,

        @Schema(enumeration = {"merge", "split", "succession", "reorganisation"})
        String kind,

        List<String> from,
        List<String> to,
        LocalDate effectiveOn,
        String reason,
        @Nullable String decision,

        @Schema(description = "Opaque subject id of who recorded it")
        String by,

        Instant at) {

    static ReorganisationView of(RecordedReorganisation recorded) {
        Reorganisation act = recorded.act();
        return new ReorganisationView(
                recorded.id(),
                act.kind().wire(),
                act.from(),
                act.to(),
                act.effectiveOn(),
                act.reason(),
                act.decision(),
                recorded.by(),
                recorded.at());
    }
}
