package dti.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parsed command line.
 *
 * @param words arguments that belong to no option, in order
 * @param values values of options, by name without the dashes
 */
record Options(List<String> words, Map<String, String> values) {

    static Options parse(List<String> arguments) {
        List<String> words = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                words.add(argument);
            } else if (i + 1 < arguments.size()) {
                values.put(argument.substring(2), arguments.get(++i));
            } else {
                throw new CannotTellException(argument + " needs a value");
            }
        }
        return new Options(List.copyOf(words), Map.copyOf(values));
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Fails when an option is not among these names. */
    Options allow(String... known) {
        Set<String> allowed = Set.of(known);
        values.keySet().stream()
                .filter(name -> !allowed.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new CannotTellException("unknown option --" + name);
                });
        return this;
    }
}
