package dti.evidence.copies.application;

import dti.contracts.ContractsJson;
import dti.contracts.UnitChanged;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;

/** The local copy of units. It lets requests name a unit by any of its identifiers. */
@Singleton
public final class KnownUnits {

    private static final String PUT = """
            insert into unit_copy (code, body) values ($1, $2)
            on conflict (code) do update set body = excluded.body
            """;

    /** Stores the current state of the unit, in the transaction of the event. */
    public Uni<Void> put(UnitChanged unit, SqlConnection transaction) {
        return transaction
                .preparedQuery(PUT)
                .execute(Tuple.of(unit.code(), ContractsJson.write(unit)))
                .replaceWithVoid();
    }
}
