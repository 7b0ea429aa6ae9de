package dti.rules.framework;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/** The errors of a document, at most {@link DocumentLimits#ERRORS_MAX}; {@link #add} drops further ones. */
final class Errors extends AbstractList<DocumentError> {

    private final List<DocumentError> collected = new ArrayList<>();

    void at(String pointer, String vi, String en) {
        add(new DocumentError(pointer, vi, en));
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
