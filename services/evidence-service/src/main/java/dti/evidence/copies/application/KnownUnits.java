package dti.evidence.copies.application;

import dti.contracts.ContractsJson;
import dti.contracts.UnitChanged;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;

/** The local copy of units, by which requests may name them by any identifier. */
@Singleton
public final class KnownUnits {

    private static final String PUT = """
            insert into unit_copy (code, body) values ($1, $2)
            on conflict (code) do update set body = excluded.body
            """;

    /** Takes the unit as it is now, in the transaction of the event that said so. */
    public Uni<Void> put(UnitChanged unit, SqlConnection transaction) {
        return transaction
                .preparedQuery(PUT)
                .execute(Tuple.of(unit.code(), ContractsJson.write(unit)))
                .replaceWithVoid();
    }
}
