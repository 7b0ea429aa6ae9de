package dti.runtime.work;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Background work of many items, none of which knows of the others. */
public interface Items<T> {

    /** What the work is known as. */
    String name();

    /**
     * Some that are due, a bounded number, in a fair order: every item that is due comes to its turn. Those of
     * {@code es.put_off_item} are not.
     */
    Uni<List<T>> due();

    /** The item's key in {@code es.waiting_item}. */
    String key(T item);

    /** What the item is about, in words. */
    String about(T item);

    /** Does it; when it is done, its row and {@code es.take_up} say so in one statement. */
    Uni<ItemOutcome> work(T item);
}
