package dti.audit;

import org.jspecify.annotations.Nullable;

/**
 * An error in a log.
 *
 * @param event the place of the faulty event; null when no single event is at fault
 */
record Finding(String wrong, @Nullable Place event) {

    static Finding of(String wrong) {
        return new Finding(wrong, null);
    }

    static Finding at(ExportedEvent event, String wrong) {
        return new Finding(wrong, new Place(event.position(), event.stream(), event.version()));
    }

    /** The place of an event. */
    record Place(long position, String stream, long version) {

        @Override
        public String toString() {
            return "position " + position + ", stream " + stream + ", version " + version;
        }
    }

    @Override
    public String toString() {
        return event == null ? wrong : event + ": " + wrong;
    }
}
