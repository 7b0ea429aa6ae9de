package dti.eventstore.work;

/** Work that continues by itself as long as the service runs, as its observers see it. */
public interface BackgroundWork {

    String name();

    /** Reports the current state, measured with the caller's reading of the clock. */
    WorkReport report();

    /** Restarts it if it has ended and was not closed. */
    void startAnew();

    /** Interrupts a hanging step as far as possible; the next step follows. */
    void breakOff();
}
