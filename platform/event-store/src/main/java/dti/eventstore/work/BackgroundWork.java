package dti.eventstore.work;

/** Work that goes on by itself as long as the service runs, seen by others. */
public interface BackgroundWork {

    String name();

    /** How it stands, as the caller's reading of the clock says. */
    WorkReport report();

    /** Lets it go on if it has ended and nobody closed it. */
    void startAnew();

    /** Breaks off a step that hangs, as far as that can be done; the next one follows. */
    void breakOff();
}
