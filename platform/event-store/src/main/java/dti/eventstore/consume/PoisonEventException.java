package dti.eventstore.consume;

/** An event that can never be applied as it is: its stream is parked until an operator releases or discards it. */
public final class PoisonEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PoisonEventException(String reason) {
        super(reason);
    }

    public PoisonEventException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
