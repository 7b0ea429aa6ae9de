package dti.parked;

import dti.eventstore.consume.KafkaEventConsumer;
import java.util.Map;

/** The consumers that run in a service's instance; a service may run them in several places. */
@FunctionalInterface
public interface RunningConsumers {

    /** By the log they follow; none where the instance does not consume. */
    Map<String, KafkaEventConsumer> running();
}
