package dti.rules.check;

import dti.rules.framework.DocumentError;
import dti.rules.number.Points;
import dti.rules.rule.InputDefinition;
import dti.rules.rule.Reading;
import dti.rules.rule.RuleLimits;
import dti.rules.rule.RuleSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks a rule before it is stored, so that its evaluation can rely on it: no gaps, no overlaps, every fraction in 0…1,
 * every name defined, every definition used, and its own examples reproduced.
 */
public final class RuleCheck {

    private final RuleSpec spec;
    private final String pointer;
    private final List<DocumentError> errors;

    private RuleCheck(RuleSpec spec, String pointer, List<DocumentError> errors) {
        this.spec = spec;
        this.pointer = pointer;
        this.errors = errors;
    }

    /**
     * The errors of the rule of a leaf.
     *
     * @param max the maximum of the leaf; null where the document prints none
     * @param pointer of the node's {@code rule}
     */
    public static List<DocumentError> check(RuleSpec spec, @Nullable Points max, String pointer) {
        List<DocumentError> errors = new ArrayList<>();
        RuleCheck check = new RuleCheck(spec, pointer, errors);
        check.inputs();
        check.readings();
        check.rules();
        if (errors.isEmpty()) {
            // Examples run only on a rule without errors.
            VectorCheck.check(spec, max, pointer, errors);
        }
        return List.copyOf(errors);
    }

    private void inputs() {
        Set<String> names = new HashSet<>();
        for (int index = 0; index < spec.inputs().size(); index++) {
            InputDefinition input = spec.inputs().get(index);
            String at = pointer + "/inputs/" + index;
            if (!names.add(input.name())) {
                error(at + "/name", "bị khai báo hai lần", "is defined twice");
            }
            if (input.name().equals(RuleLimits.POINTS)) {
                error(
                        at + "/name",
                        "là tên dành riêng cho điểm của mục nhập điểm trực tiếp",
                        "is reserved for the points of a manual leaf");
            }
            if (input.isPercent() && !input.type().isNumber()) {
                error(at + "/unit", "chỉ số liệu kiểu số mới có đơn vị %", "only a number is measured in %");
            }
        }
    }

    private void readings() {
        Set<String> names = new HashSet<>();
        for (int index = 0; index < spec.readings().size(); index++) {
            String name = spec.readings().get(index).name();
            if (name.equals(RuleSpec.LITERAL) || !names.add(name)) {
                error(
                        readingPointer(index) + "/name",
                        "phải khác tên các cách hiểu còn lại và khác “literal”",
                        "must differ from the other readings and from literal");
            }
        }
    }

    private void rules() {
        InputUses uses = new InputUses(spec, errors);
        new ShapeCheck(uses, errors).check(spec.rule(), pointer);
        if (!spec.isManual() && spec.inputs().isEmpty()) {
            error(
                    pointer,
                    "không dùng số liệu đầu vào nào: mọi đơn vị sẽ được cùng số điểm mà không phải nhập gì",
                    "depends on no input: every unit would get the same points without entering anything");
        }
        for (int index = 0; index < spec.readings().size(); index++) {
            Reading reading = spec.readings().get(index);
            new ShapeCheck(uses, errors).check(reading.rule(), readingPointer(index) + "/rule");
        }
        for (int index = 0; index < spec.inputs().size(); index++) {
            InputDefinition input = spec.inputs().get(index);
            String name = input.name();
            boolean isOriginOfManual = spec.isManual() && input.from() != null;
            if (!uses.uses(name) && !isOriginOfManual) {
                error(
                        pointer + "/inputs/" + index,
                        "“" + name + "” không được quy tắc nào của mục này sử dụng",
                        name + " is used by no rule of this leaf");
            }
        }
    }

    /** Readings are a field of the node, beside the rule. */
    private String readingPointer(int index) {
        String node = pointer.endsWith("/rule") ? pointer.substring(0, pointer.length() - "/rule".length()) : pointer;
        return node + "/readings/" + index;
    }

    private void error(String at, String vi, String en) {
        errors.add(new DocumentError(at, vi, en));
    }
}
