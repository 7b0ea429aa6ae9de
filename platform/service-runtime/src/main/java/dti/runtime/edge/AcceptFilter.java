package dti.runtime.edge;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a request that accepts none of the types its endpoint produces. Where two endpoints of one path produce
 * different types, the framework chooses one of them regardless of {@code Accept}.
 */
public class AcceptFilter {

    private static final int EARLY = Priorities.AUTHENTICATION + 1;

    @ServerRequestFilter(priority = EARLY)
    public void check(HttpHeaders headers, ResourceInfo resource) {
        @Nullable Produces produced = produced(resource.getResourceMethod(), resource.getResourceClass());
        if (produced == null) {
            return;
        }
        boolean acceptable = Arrays.stream(produced.value())
                .map(MediaType::valueOf)
                .anyMatch(type -> headers.getAcceptableMediaTypes().stream().anyMatch(type::isCompatible));
        if (!acceptable) {
            throw new NotAcceptableException();
        }
    }

    private static @Nullable Produces produced(Method method, Class<?> resource) {
        Produces ofMethod = method.getAnnotation(Produces.class);
        return ofMethod == null ? resource.getAnnotation(Produces.class) : ofMethod;
    }
}
