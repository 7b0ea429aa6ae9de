package dti.runtime.parked;

import dti.eventstore.park.ParkingReader;
import io.quarkus.arc.All;
import io.smallrye.health.api.Wellness;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Reports whether any stream is parked. It is not part of readiness, because taking the service out would not help. */
@Wellness
class ParkedHealth implements HealthCheck {

    private final List<ParkingReaders> parking;

    ParkedHealth(@All List<ParkingReaders> parking) {
        this.parking = parking;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("parked-streams");
        long all = 0;
        for (ParkingReaders each : parking) {
            for (Map.Entry<String, ? extends ParkingReader> reader :
                    each.readers().entrySet()) {
                long parked = reader.getValue().parkedCount();
                answer.withData(reader.getKey(), parked);
                all += parked;
            }
        }
        return answer.status(all == 0).build();
    }
}
