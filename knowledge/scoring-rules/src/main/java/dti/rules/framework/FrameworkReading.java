package dti.rules.framework;

import java.util.List;

/** The outcome of reading a document: the framework, or its errors. */
public sealed interface FrameworkReading {

    /** The document is sound. */
    record Read(Framework framework) implements FrameworkReading {}

    /**
     * The document is not a framework.
     *
     * @param errors at least one, in the order of the document
     */
    record Refused(List<DocumentError> errors) implements FrameworkReading {
        public Refused {
            errors = List.copyOf(errors);
        }
    }

    /** The framework of a document that is known to be sound, for example because it is stored. */
    default Framework orThrow() {
        return switch (this) {
            case Read(Framework framework) -> framework;
            case Refused(List<DocumentError> errors) ->
                throw new IllegalArgumentException("not a framework document: " + errors);
        };
    }
}
