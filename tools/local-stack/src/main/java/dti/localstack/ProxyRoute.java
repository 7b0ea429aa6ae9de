package dti.localstack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A route from a service to a server through a proxy instead of the server's own port. Kafka advertises its address to
 * clients, so it opens one more listener per route and advertises the proxy's port there.
 *
 * @param service the service that uses the route
 * @param advertised the proxy's port, which the service connects to
 * @param listener the port of Kafka's listener behind the proxy
 */
record ProxyRoute(Service service, Port advertised, Port listener) {

    private static final String POSTGRES = "DTI_DETOUR_POSTGRES_";
    private static final String KAFKA = "DTI_DETOUR_KAFKA_";
    private static final String KAFKA_LISTENER = "DTI_DETOUR_KAFKA_LISTENER_";

    /** The port at which a service reaches PostgreSQL. */
    static int toPostgres(Service service, int direct) {
        return Port.of(POSTGRES + service.name(), direct).number();
    }

    /** The port at which a service first reaches Kafka. */
    static int toKafka(Service service, int direct) {
        return ofKafka(service).map(route -> route.advertised().number()).orElse(direct);
    }

    /** The routes for which Kafka needs a listener beside its own. */
    static List<ProxyRoute> ofKafka() {
        return Arrays.stream(Service.values())
                .flatMap(service -> ofKafka(service).stream())
                .toList();
    }

    private static Optional<ProxyRoute> ofKafka(Service service) {
        String listener = KAFKA_LISTENER + service.name();
        String advertised = KAFKA + service.name();
        if (System.getenv(listener) == null || System.getenv(advertised) == null) {
            return Optional.empty();
        }
        return Optional.of(new ProxyRoute(service, Port.of(advertised, 0), Port.of(listener, 0)));
    }

    /** The name of the listener. */
    String name() {
        return service.name();
    }
}
