package dti.runtime.work;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Background work on many independent items. */
public interface Items<T> {

    /** The name of the work. */
    String name();

    /**
     * A bounded number of due items in a fair order, so that every due item is reached. Items of
     * {@code es.put_off_item} are not due.
     */
    Uni<List<T>> due();

    /** The item's key in {@code es.waiting_item}. */
    String key(T item);

    /** A description of the item for people. */
    String about(T item);

    /** Works on the item. When it is done, one statement updates its row and calls {@code es.take_up}. */
    Uni<ItemOutcome> work(T item);
}
