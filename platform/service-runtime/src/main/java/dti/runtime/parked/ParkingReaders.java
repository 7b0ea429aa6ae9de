package dti.runtime.parked;

import dti.eventstore.park.ParkingReader;
import java.util.Map;

/** The readers of logs and topics of a service's instance that park streams. */
@FunctionalInterface
public interface ParkingReaders {

    /** Those that run now, by what health calls them; none where the instance reads nothing. */
    Map<String, ? extends ParkingReader> readers();
}
