package dti.rules.score;

import dti.rules.framework.Pool;
import java.util.List;

/** One figure of every node, summed from the leaves up. What the members of a pool bring their parent is capped at the pool's maximum. */
final class Column {

    private final FrameworkIndex index;
    private final long[] figures;
    private final long[] broughtByPool;

    Column(FrameworkIndex index) {
        this.index = index;
        this.figures = new long[index.size() + 1];
        this.broughtByPool = new long[index.framework().pools().size()];
    }

    long at(int position) {
        return figures[position];
    }

    void set(int position, long figure) {
        figures[position] = figure;
    }

    /** Whether the figure had to be cut down to the maximum. */
    boolean cap(int position, long max) {
        boolean above = figures[position] > max;
        if (above) {
            figures[position] = max;
        }
        return above;
    }

    void passUp(int position) {
        int pool = index.pool[position];
        figures[index.parent[position]] += pool < 0 ? figures[position] : stillRoomIn(pool, position);
    }

    private long stillRoomIn(int pool, int position) {
        List<Pool> pools = index.framework().pools();
        long room = Hundredths.of(pools.get(pool).max()) - broughtByPool[pool];
        long brought = Math.min(figures[position], room);
        broughtByPool[pool] += brought;
        return brought;
    }
}
