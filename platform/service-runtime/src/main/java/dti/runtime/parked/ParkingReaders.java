package dti.runtime.parked;

import dti.eventstore.park.ParkingReader;
import java.util.Map;

/** The readers of logs and topics of a service's instance that park streams. */
@FunctionalInterface
public interface ParkingReaders {

    /** The readers running now, by their name in health; empty when the instance reads nothing. */
    Map<String, ? extends ParkingReader> readers();
}
