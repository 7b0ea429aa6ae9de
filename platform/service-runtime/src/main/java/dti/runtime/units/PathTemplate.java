package dti.runtime.units;

import java.util.List;
import java.util.Optional;

/** The beginning of a path; its last segment is a unit. */
record PathTemplate(List<String> segments) {

    PathTemplate {
        segments = List.copyOf(segments);
    }

    static PathTemplate of(String text) {
        return new PathTemplate(List.of(text.split("/", -1)));
    }

    /** The path's segment in the place of the unit, not decoded; empty for another path. */
    Optional<String> unit(String path) {
        String[] given = path.split("/", -1);
        if (given.length < segments.size()) {
            return Optional.empty();
        }
        for (int i = 0; i < segments.size(); i++) {
            boolean free = segments.get(i).startsWith("{");
            if (free ? given[i].isEmpty() : !given[i].equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(given[segments.size() - 1]);
    }

    /** The same path with another name for the unit. */
    String naming(String path, String unit) {
        String[] given = path.split("/", -1);
        given[segments.size() - 1] = unit;
        return String.join("/", given);
    }
}
