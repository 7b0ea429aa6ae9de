package dti.rules.check;

import dti.rules.framework.DocumentError;
import dti.rules.language.Bilingual;
import dti.rules.rule.InputDefinition;
import dti.rules.rule.InputType;
import dti.rules.rule.RuleSpec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks every use of an input against its definition, and records which inputs are used. */
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
        use(name, pointer, new Bilingual("giá trị có/không", "a boolean"), InputType.BOOLEAN);
    }

    void number(String name, String pointer) {
        use(name, pointer, new Bilingual("số", "a number"), InputType.INTEGER, InputType.DECIMAL);
    }

    void wholeNumber(String name, String pointer) {
        use(name, pointer, new Bilingual("số nguyên", "an integer"), InputType.INTEGER);
    }

    void date(String name, String pointer) {
        use(name, pointer, new Bilingual("ngày", "a date"), InputType.DATE);
    }

    /** Requires an option with exactly these values, and the same values wherever the leaf uses it. */
    void option(String name, Set<String> values, String pointer) {
        use(name, pointer, new Bilingual("lựa chọn", "an option"), InputType.OPTION);
        Set<String> known = options.putIfAbsent(name, Set.copyOf(values));
        if (known != null && !known.equals(values)) {
            errors.add(new DocumentError(
                    pointer,
                    "“" + name + "” có các lựa chọn khác ở nơi khác trong cùng mục",
                    name + " has other options elsewhere in this leaf"));
        }
    }

    private void use(String name, String pointer, Bilingual needed, InputType... types) {
        used.add(name);
        InputDefinition definition = spec.input(name).orElse(null);
        if (definition == null) {
            errors.add(new DocumentError(
                    pointer, "“" + name + "” chưa được khai báo trong “inputs”", name + " is not defined in inputs"));
        } else if (!List.of(types).contains(definition.type())) {
            String defined = definition.type().wire();
            errors.add(new DocumentError(
                    pointer,
                    "“" + name + "” ở đây phải là " + needed.vi() + ", nhưng được khai báo là “" + defined + "”",
                    name + " must be " + needed.en() + " here, and is defined as " + defined));
        }
    }
}
