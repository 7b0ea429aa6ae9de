package dti.rules.score;

import dti.rules.framework.Pool;
import java.util.List;

/**
 * One figure per node, summed from the leaves up. The members of a pool add at most the pool's maximum to their parent.
 */
final class Column {

    private final FrameworkIndex index;
    private final long[] figures;
    private final long[] addedByPool;

    Column(FrameworkIndex index) {
        this.index = index;
        this.figures = new long[index.size() + 1];
        this.addedByPool = new long[index.framework().pools().size()];
    }

    long at(int position) {
        return figures[position];
    }

    void set(int position, long figure) {
        figures[position] = figure;
    }

    /** Cuts the figure down to the maximum; true where it was above. */
    boolean cap(int position, long max) {
        boolean above = figures[position] > max;
        if (above) {
            figures[position] = max;
        }
        return above;
    }

    void passUp(int position) {
        int pool = index.pool[position];
        figures[index.parent[position]] += pool < 0 ? figures[position] : addToPool(pool, position);
    }

    private long addToPool(int pool, int position) {
        List<Pool> pools = index.framework().pools();
        long room = Hundredths.of(pools.get(pool).max()) - addedByPool[pool];
        long added = Math.min(figures[position], room);
        addedByPool[pool] += added;
        return added;
    }
}
