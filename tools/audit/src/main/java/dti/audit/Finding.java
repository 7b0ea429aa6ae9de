package dti.audit;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong, and where.
 *
 * @param event at which it shows; null when it is no single event's
 */
record Finding(String wrong, @Nullable Place event) {

    static Finding of(String wrong) {
        return new Finding(wrong, null);
    }

    static Finding at(ExportedEvent event, String wrong) {
        return new Finding(wrong, new Place(event.position(), event.stream(), event.version()));
    }

    /** Where an event is. */
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
