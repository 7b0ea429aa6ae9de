package dti.runtime.work;

/** The outcome of one item of background work. */
public sealed interface ItemOutcome {

    /** The item is never tried again; its row records that. */
    record Done() implements ItemOutcome {}

    /** The item waits for something still to come, and is tried again. */
    record Waits(String reason) implements ItemOutcome {}

    ItemOutcome DONE = new Done();
}
