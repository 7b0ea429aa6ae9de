package dti.localstack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Another way from a service to a server than the server's own port, for whoever wants to stand between them. Kafka tells
 * its clients where to find it, so it listens once more for each, and tells them the detour.
 *
 * @param service who takes it
 * @param told the port the service is told
 * @param listener where Kafka listens for those who come this way
 */
record ProxyRoute(Service service, Port told, Port listener) {

    private static final String POSTGRES = "DTI_DETOUR_POSTGRES_";
    private static final String KAFKA = "DTI_DETOUR_KAFKA_";
    private static final String KAFKA_LISTENER = "DTI_DETOUR_KAFKA_LISTENER_";

    /** Where a service finds PostgreSQL. */
    static int toPostgres(Service service, int direct) {
        return Port.of(POSTGRES + service.name(), direct).number();
    }

    /** Where a service finds Kafka first. */
    static int toKafka(Service service, int direct) {
        return ofKafka(service).map(detour -> detour.told().number()).orElse(direct);
    }

    /** What Kafka must listen on beside its own port. */
    static List<ProxyRoute> ofKafka() {
        return Arrays.stream(Service.values())
                .flatMap(service -> ofKafka(service).stream())
                .toList();
    }

    private static Optional<ProxyRoute> ofKafka(Service service) {
        String listener = KAFKA_LISTENER + service.name();
        String told = KAFKA + service.name();
        if (System.getenv(listener) == null || System.getenv(told) == null) {
            return Optional.empty();
        }
        return Optional.of(new ProxyRoute(service, Port.of(told, 0), Port.of(listener, 0)));
    }

    /** The name of the listener. */
    String name() {
        return service.name();
    }
}
