package dti.runtime.work;

/** What became of one item of background work. */
public sealed interface ItemOutcome {

    /** It is never to be tried again; its row says so. */
    record Done() implements ItemOutcome {}

    /** It waits for something that is still to come, and is tried again. */
    record Waits(String reason) implements ItemOutcome {}

    ItemOutcome DONE = new Done();
}
