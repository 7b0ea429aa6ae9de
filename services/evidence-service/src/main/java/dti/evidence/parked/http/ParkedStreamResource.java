package dti.evidence.parked.http;

import dti.runtime.access.CallerProvider;
import dti.runtime.parked.ParkedStreamEndpoints;
import dti.runtime.parked.ParkedStreams;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The parked streams of evidence-service. */
@Path("/api/v1/evidence/parked-streams")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Parked streams", description = "Luồng đang dừng")
public class ParkedStreamResource extends ParkedStreamEndpoints {

    ParkedStreamResource(CallerProvider callers, ParkedStreams streams) {
        super(callers, streams);
    }
}
