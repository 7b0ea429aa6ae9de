package dti.eventstore.integrity;

import dti.eventstore.StoredEvent;
import dti.eventstore.project.Projection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** Adds the events of a log to its tree. */
public final class TreeProjection implements Projection {

    private final LogTree tree;

    public TreeProjection(LogTree tree) {
        this.tree = tree;
    }

    @Override
    public String name() {
        return "tree-" + tree.log();
    }

    @Override
    public Uni<Void> apply(List<StoredEvent> events, SqlConnection transaction) {
        return tree.grow(events, transaction);
    }
}
