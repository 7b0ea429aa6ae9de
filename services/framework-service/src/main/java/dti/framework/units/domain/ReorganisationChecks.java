package dti.framework.units.domain;

import dti.framework.commands.domain.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks a reorganisation before it is recorded. */
public final class ReorganisationChecks {

    /**
     * The most units that end by one act. The largest merger of communes in 2025 was of fewer than ten; of a province's
     * districts into none, some thirty.
     */
    public static final int FROM_MAX = 50;

    private static final int REASON_LENGTH_MAX = 2_000;
    private static final int DECISION_LENGTH_MAX = 200;

    private final Reorganisation wanted;
    private final Map<String, Unit> known;
    private final List<Violation> found = new ArrayList<>();

    private ReorganisationChecks(Reorganisation wanted, Map<String, Unit> known) {
        this.wanted = wanted;
        this.known = known;
    }

    /**
     * The violations of the reorganisation; empty when it may be recorded.
     *
     * @param known the named units that are registered
     * @param afterTo the successors, at any distance, of the units that take over
     */
    public static List<Violation> check(Reorganisation wanted, Map<String, Unit> known, Set<String> afterTo) {
        ReorganisationChecks checks = new ReorganisationChecks(wanted, known);
        checks.texts();
        checks.names("/from", wanted.from(), FROM_MAX);
        checks.names("/to", wanted.to(), UnitChecks.SUCCESSORS_MAX);
        for (int i = 0; i < wanted.from().size(); i++) {
            checks.ends("/from/" + i, wanted.from().get(i), afterTo);
        }
        for (int i = 0; i < wanted.to().size(); i++) {
            checks.takesOver("/to/" + i, wanted.to().get(i));
        }
        return checks.found;
    }

    private void texts() {
        if (wanted.reason().isBlank() || wanted.reason().length() > REASON_LENGTH_MAX) {
            add("/reason", "Lý do phải có 1 đến 2000 ký tự.", "The reason has 1 to 2000 characters.");
        }
        String decision = wanted.decision();
        if (decision != null && (decision.isBlank() || decision.length() > DECISION_LENGTH_MAX)) {
            add("/decision", "Số văn bản có 1 đến 200 ký tự.", "The decision has 1 to 200 characters.");
        }
    }

    private void names(String pointer, List<String> units, int max) {
        if (units.isEmpty() || units.size() > max) {
            add(pointer, "Cần 1 đến " + max + " đơn vị.", "It names 1 to " + max + " units.");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < units.size(); i++) {
            if (!seen.add(units.get(i))) {
                add(pointer + "/" + i, "Đơn vị bị lặp lại.", "The unit is named twice.");
            }
        }
    }

    private void ends(String at, String code, Set<String> afterTo) {
        Unit unit = known.get(code);
        if (unit == null) {
            unregistered(at, code);
            return;
        }
        if (wanted.to().contains(code)) {
            add(
                    at,
                    "Đơn vị tiếp tục tồn tại không nằm trong danh sách chấm dứt.",
                    "A unit that goes on is not among those that end.");
        } else if (afterTo.contains(code)) {
            add(
                    at,
                    "Đơn vị này đã kế thừa một đơn vị tiếp nhận; không thể quay vòng.",
                    "The unit itself came after one that takes over; it would be its own successor.");
        }
        existing(at, unit);
    }

    /**
     * Requires that the unit exists up to the day before, that no other unit took over from it, and that it has not
     * ended in the same way already.
     */
    private void existing(String at, Unit unit) {
        boolean elsewhere = !unit.successors().isEmpty() && !wanted.to().containsAll(unit.successors());
        boolean endedBefore = unit.validTo() != null && unit.validTo().isBefore(wanted.lastDay());
        if (elsewhere || endedBefore || wanted.ended(unit).equals(unit)) {
            add(
                    at,
                    "Đơn vị đã chấm dứt, hoặc đã có đơn vị kế thừa khác.",
                    "The unit has ended already, or other units took over from it.");
        } else if (!unit.existsOn(wanted.lastDay()) && unit.validTo() == null) {
            add(at, "Đơn vị chưa tồn tại trước ngày này.", "The unit does not exist yet the day before.");
        }
    }

    private void takesOver(String at, String code) {
        Unit unit = known.get(code);
        if (unit == null) {
            unregistered(at, code);
        } else if (!unit.existsOn(wanted.effectiveOn())) {
            add(
                    at,
                    "Đơn vị không tồn tại vào ngày " + wanted.effectiveOn() + ".",
                    "The unit does not exist on " + wanted.effectiveOn() + ".");
        }
    }

    private void unregistered(String at, String code) {
        add(at, "Chưa đăng ký đơn vị " + code + ".", "Unit " + code + " is not registered.");
    }

    private void add(String pointer, String vi, String en) {
        found.add(new Violation(pointer, vi, en));
    }
}
