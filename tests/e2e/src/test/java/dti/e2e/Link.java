package dti.e2e;

import java.util.Arrays;
import java.util.List;

/** The link from a service to one of its servers. */
record Link(Service service, Server server) {

    /** The servers that services need. */
    enum Server {
        POSTGRES,
        KAFKA
    }

    static final List<Link> ALL = Arrays.stream(Service.values())
            .flatMap(service -> Arrays.stream(Server.values()).map(server -> new Link(service, server)))
            .toList();

    String variable() {
        return "DTI_DETOUR_" + server + "_" + service;
    }

    @Override
    public String toString() {
        return service.process() + "-" + (server == Server.POSTGRES ? "postgres" : "kafka");
    }
}
