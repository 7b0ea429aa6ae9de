package dti.ranking.outages;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Makes requests to the real database that fail. */
@Path("/api/v1/failing")
@Produces(MediaType.APPLICATION_JSON)
public class FailingResource {

    private static final int MORE_THAN_LOCKS_ALLOW = 2;

    private final Pool pool;

    FailingResource(Pool pool) {
        this.pool = pool;
    }

    @GET
    @Path("/states/{sqlState}")
    @Operation(hidden = true)
    public Uni<String> state(String sqlState) {
        return pool.query("do $$ begin raise exception using errcode = '" + sqlState + "'; end $$")
                .execute()
                .replaceWith("");
    }

    @GET
    @Path("/slow")
    @Operation(hidden = true)
    public Uni<String> slow() {
        return pool.withTransaction(connection -> connection
                .query("set local statement_timeout = '50ms'")
                .execute()
                .chain(() -> connection.query("select pg_sleep(5)").execute())
                .replaceWith(""));
    }

    @GET
    @Path("/read-only")
    @Operation(hidden = true)
    public Uni<String> readOnly() {
        return pool.withTransaction(connection -> connection
                .query("set transaction read only")
                .execute()
                .chain(() -> connection.query("create table never (id integer)").execute())
                .replaceWith(""));
    }

    /** Two transactions take one advisory lock each and then request the other's. */
    @GET
    @Path("/deadlock")
    @Operation(hidden = true)
    public Uni<String> deadlock() {
        List<Uni<String>> both = IntStream.range(0, MORE_THAN_LOCKS_ALLOW)
                .mapToObj(own -> pool.withTransaction(connection -> connection
                        .query("select pg_advisory_xact_lock(" + own + "), pg_sleep(0.2)")
                        .execute()
                        .chain(() -> connection
                                .query("select pg_advisory_xact_lock(" + (1 - own) + ")")
                                .execute())
                        .replaceWith("")))
                .toList();
        return Uni.join().all(both).andCollectFailures().replaceWith("");
    }
}
