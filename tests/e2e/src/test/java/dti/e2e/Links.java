package dti.e2e;

import dti.e2e.Link.Server;
import dti.e2e.proxy.FaultProxy;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A proxy on every link. It forwards data until a test sets a fault. */
final class Links implements AutoCloseable {

    private final Map<Link, FaultProxy> proxies = new LinkedHashMap<>();

    /**
     * Creates the proxies on free ports.
     *
     * @param postgres port of PostgreSQL; Kafka has one listener per service
     */
    Links(Iterator<Integer> free, int postgres) {
        for (Link link : Link.ALL) {
            int target = link.server() == Server.POSTGRES ? postgres : free.next();
            proxies.put(link, new FaultProxy(free.next(), target));
        }
    }

    /** The environment variables with which the local stack uses the proxies. */
    Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        proxies.forEach((link, proxy) -> {
            variables.put(link.variable(), Integer.toString(proxy.port()));
            if (link.server() == Server.KAFKA) {
                variables.put("DTI_DETOUR_KAFKA_LISTENER_" + link.service(), Integer.toString(proxy.target()));
            }
        });
        return variables;
    }

    FaultProxy at(Link link) {
        return Objects.requireNonNull(proxies.get(link));
    }

    void open() {
        proxies.values().forEach(FaultProxy::open);
    }

    @Override
    public void close() {
        proxies.values().forEach(FaultProxy::close);
    }
}
