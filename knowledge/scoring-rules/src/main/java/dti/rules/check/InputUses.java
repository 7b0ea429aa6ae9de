package dti.rules.check;

import dti.rules.framework.DocumentError;
import dti.rules.rule.InputDefinition;
import dti.rules.rule.InputType;
import dti.rules.rule.RuleSpec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds every use of an input against its definition, and remembers which were used. */
final class InputUses {

    private final RuleSpec spec;
    private final List<DocumentError> errors;
    private final Set<String> used = new HashSet<>();
    private final Map<String, Set<String>> options = new HashMap<>();

    InputUses(RuleSpec spec, List<DocumentError> errors) {
        this.spec = spec;
        this.errors = errors;
    }

    boolean uses(String name) {
        return used.contains(name);
    }

    boolean isPercent(String name) {
        return spec.input(name).map(InputDefinition::isPercent).orElse(false);
    }

    void truth(String name, String pointer) {
        use(name, pointer, "a boolean", InputType.BOOLEAN);
    }

    void number(String name, String pointer) {
        use(name, pointer, "a number", InputType.INTEGER, InputType.DECIMAL);
    }

    void wholeNumber(String name, String pointer) {
        use(name, pointer, "an integer", InputType.INTEGER);
    }

    void date(String name, String pointer) {
        use(name, pointer, "a date", InputType.DATE);
    }

    /** An option that may take exactly these values; the same wherever it is used. */
    void option(String name, Set<String> values, String pointer) {
        use(name, pointer, "an option", InputType.OPTION);
        Set<String> known = options.putIfAbsent(name, Set.copyOf(values));
        if (known != null && !known.equals(values)) {
            error(pointer, name + " has other options elsewhere in this leaf");
        }
    }

    private void use(String name, String pointer, String needed, InputType... types) {
        used.add(name);
        InputDefinition definition = spec.input(name).orElse(null);
        if (definition == null) {
            error(pointer, name + " is not defined in inputs");
        } else if (!List.of(types).contains(definition.type())) {
            error(
                    pointer,
                    name + " must be " + needed + " here, and is defined as "
                            + definition.type().wire());
        }
    }

    private void error(String pointer, String message) {
        errors.add(new DocumentError(pointer, message));
    }
}
