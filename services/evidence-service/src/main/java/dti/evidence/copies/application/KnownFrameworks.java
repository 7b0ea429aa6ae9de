package dti.evidence.copies.application;

import dti.contracts.FrameworkPublished;
import dti.evidence.copies.domain.FrameworkLeaves;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;

/** The local copy of frameworks: the leaves of each version. A version never changes. */
@Singleton
public final class KnownFrameworks {

    private static final String PUT =
            "insert into known_framework (framework, version) values ($1, $2) on conflict do nothing";

    private static final String PUT_LEAVES = """
            insert into known_leaf (framework, version, leaf)
            select $1, $2, unnest($3::text[])
            on conflict do nothing
            """;

    /** Stores the version, in the transaction of the event that published it. */
    public Uni<Void> put(FrameworkPublished framework, SqlConnection transaction) {
        String[] leaves = FrameworkLeaves.of(framework.document()).toArray(String[]::new);
        return transaction
                .preparedQuery(PUT)
                .execute(Tuple.of(framework.key(), framework.version()))
                .chain(() -> transaction
                        .preparedQuery(PUT_LEAVES)
                        .execute(Tuple.of(framework.key(), framework.version(), leaves)))
                .replaceWithVoid();
    }
}
