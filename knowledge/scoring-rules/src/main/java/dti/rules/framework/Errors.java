package dti.rules.framework;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a document, up to a limit. */
final class Errors extends AbstractList<DocumentError> {

    private final List<DocumentError> collected = new ArrayList<>();

    void at(String pointer, String message) {
        add(new DocumentError(pointer, message));
    }

    @Override
    public boolean add(DocumentError error) {
        return collected.size() < DocumentLimits.ERRORS_MAX && collected.add(error);
    }

    @Override
    public DocumentError get(int index) {
        return collected.get(index);
    }

    @Override
    public int size() {
        return collected.size();
    }
}
