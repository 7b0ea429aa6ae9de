package dti.eventstore.integrity;

import dti.eventstore.EventHash;
import dti.eventstore.StoredEvent;
import dti.transparency.Frontier;
import dti.transparency.NodeId;
import dti.transparency.ProofPlan;
import dti.transparency.Tree;
import dti.transparency.TreeHash;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The Merkle tree over a log, stored node by node in the log's database: leaf {@code n - 1} is the hash of the event at
 * position {@code n}. It only grows. A read needs at most the few dozen nodes of a proof.
 */
public final class LogTree {

    private static final String SIZE = """
            select t.size from es.tree t where t.log_id = (select h.id from es.log_head h where h.log = $1)""";

    private static final String NODES = """
            select n.level, n.index, n.hash
            from unnest($2::text[], $3::text[]) as asked (level, index)
            join es.tree_node n on n.level = asked.level::smallint and n.index = asked.index::bigint
            where n.log_id = (select h.id from es.log_head h where h.log = $1)""";

    private static final String LEAVES = """
            select n.hash from es.tree_node n
            where n.log_id = (select h.id from es.log_head h where h.log = $1) and n.level = 0
              and n.index >= $2 and n.index < $3
            order by n.index""";

    private final Pool pool;
    private final String log;

    public LogTree(Pool pool, String log) {
        this.pool = pool;
        this.log = log;
    }

    /** Returns the leaf of an event. */
    public static TreeHash leaf(StoredEvent event) {
        return TreeHash.leaf(HexFormat.of().parseHex(event.hash()));
    }

    public String log() {
        return log;
    }

    /** Returns the number of events it covers. */
    public Uni<Long> size() {
        return size(pool);
    }

    /** Returns the tree at a size it has reached. */
    public Uni<Tree> at(long size) {
        return prove(ProofPlan.root(size)).map(proof -> new Tree(size, proof.getFirst()));
    }

    /** Returns the hashes of a proof. */
    public Uni<List<TreeHash>> prove(ProofPlan plan) {
        return nodes(pool, plan.nodes()).map(plan::prove);
    }

    /** Returns the hashes of several proofs, from one read. */
    public Uni<List<List<TreeHash>>> proveAll(List<ProofPlan> plans) {
        Set<NodeId> ids = new LinkedHashSet<>();
        plans.forEach(plan -> ids.addAll(plan.nodes()));
        return nodes(pool, ids)
                .map(nodes -> plans.stream().map(plan -> plan.prove(nodes)).toList());
    }

    /** Returns the leaves of positions {@code from + 1} to {@code to}, as far as the tree has grown. */
    public Uni<List<TreeHash>> leaves(long from, long to) {
        return pool.preparedQuery(LEAVES).execute(Tuple.of(log, from, to)).map(rows -> {
            List<TreeHash> leaves = new ArrayList<>(rows.size());
            rows.forEach(row -> leaves.add(TreeHash.of(row.getBuffer(0).getBytes())));
            return leaves;
        });
    }

    /**
     * Adds the log's next events, within the caller's transaction. Fails with {@link IllegalStateException} for an
     * event that does not match its hash, because only verified events may be signed later.
     */
    Uni<Void> grow(List<StoredEvent> events, SqlClient transaction) {
        long from = events.getFirst().position().value() - 1;
        return size(transaction)
                .invoke(size -> {
                    if (size != from) {
                        throw new IllegalStateException("the tree of " + log + " has " + size + " leaves, not " + from);
                    }
                })
                .chain(() -> nodes(transaction, Frontier.nodes(from)))
                .map(nodes -> grown(Frontier.of(from, nodes), events))
                .flatMap(completed -> keep(from, events.size(), completed, transaction));
    }

    private static List<Frontier.Completed> grown(Frontier frontier, List<StoredEvent> events) {
        for (StoredEvent event : events) {
            if (!event.hash().equals(EventHash.of(event))) {
                throw new IllegalStateException("the event at position "
                        + event.position().value() + " of " + event.log() + " is not what its hash says");
            }
        }
        return frontier.addAll(events.stream().map(LogTree::leaf).toList());
    }

    private Uni<Void> keep(long from, int leaves, List<Frontier.Completed> completed, SqlClient transaction) {
        Tuple parameters = Tuple.tuple()
                .addString(log)
                .addLong(from)
                .addLong(from + leaves)
                .addArrayOfString(texts(completed, each -> each.id().level()))
                .addArrayOfString(texts(completed, each -> each.id().index()))
                .addArrayOfString(texts(completed, each -> each.hash().hex()));
        return transaction
                .preparedQuery("select es.grow_tree($1, $2, $3, $4, $5, $6)")
                .execute(parameters)
                .invoke(rows -> {
                    if (!rows.iterator().next().getBoolean(0)) {
                        throw new IllegalStateException("another transaction grows the tree of " + log);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Long> size(SqlClient client) {
        return client.preparedQuery(SIZE)
                .execute(Tuple.of(log))
                .map(rows -> rows.size() == 0 ? 0L : rows.iterator().next().getLong(0));
    }

    private Uni<Function<NodeId, TreeHash>> nodes(SqlClient client, Collection<NodeId> ids) {
        Tuple parameters = Tuple.tuple()
                .addString(log)
                .addArrayOfString(texts(ids, NodeId::level))
                .addArrayOfString(texts(ids, NodeId::index));
        return client.preparedQuery(NODES).execute(parameters).map(rows -> {
            Map<NodeId, TreeHash> nodes = new HashMap<>();
            rows.forEach(row -> nodes.put(
                    new NodeId(row.getInteger(0), row.getLong(1)),
                    TreeHash.of(row.getBuffer(2).getBytes())));
            return id -> Optional.ofNullable(nodes.get(id))
                    .orElseThrow(() -> new IllegalStateException("the tree of " + log + " has lost " + id));
        });
    }

    private static <T> String[] texts(Collection<T> all, Function<T, Object> text) {
        return all.stream().map(each -> text.apply(each).toString()).toArray(String[]::new);
    }
}
