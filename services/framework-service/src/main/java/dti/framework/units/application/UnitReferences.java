package dti.framework.units.application;

import dti.framework.commands.domain.Violation;
import dti.framework.units.domain.Refusal;
import dti.framework.units.domain.Unit;
import dti.framework.units.domain.UnitChecks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the parent and the successors of a unit: they are registered, and they form no circle. */
@ApplicationScoped
class UnitReferences {

    private static final Refusal PARENT_CYCLE = new Refusal.BrokenReference(
            "parent-cycle",
            List.of(new Violation(
                    "/parent",
                    "Cấp trên này lại thuộc chính đơn vị này; không thể quay vòng.",
                    "The unit above stands below this one; it would be above itself.")));

    private static final Refusal SUCCESSOR_CYCLE = new Refusal.BrokenReference(
            "successor-cycle",
            List.of(new Violation(
                    "/successors",
                    "Đơn vị kế thừa lại do chính đơn vị này kế thừa; không thể quay vòng.",
                    "A unit that takes over came before this one; it would be its own successor.")));

    private final UnitRepository units;
    private final Succession succession;

    UnitReferences(UnitRepository units, Succession succession) {
        this.units = units;
        this.succession = succession;
    }

    /** The rule that is broken. A unit that fails {@link UnitChecks} is not checked here. */
    Uni<Optional<Refusal>> refusal(Unit wanted) {
        List<String> named = new ArrayList<>(wanted.successors());
        String parent = wanted.parent();
        if (parent != null) {
            named.add(parent);
        }
        if (named.isEmpty() || !UnitChecks.check(wanted).isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return succession
                .alone()
                .chain(() -> units.codes(named))
                .map(known -> unknown(wanted, known))
                .flatMap(unknown -> unknown.isPresent() ? Uni.createFrom().item(unknown) : circle(wanted, parent));
    }

    private static Optional<Refusal> unknown(Unit wanted, Set<String> known) {
        String parent = wanted.parent();
        if (parent != null && !known.contains(parent)) {
            return Optional.of(new Refusal.BrokenReference("parent-unknown", List.of(unknown("/parent", parent))));
        }
        List<Violation> missing = new ArrayList<>();
        for (int i = 0; i < wanted.successors().size(); i++) {
            if (!known.contains(wanted.successors().get(i))) {
                missing.add(unknown("/successors/" + i, wanted.successors().get(i)));
            }
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal.BrokenReference("successor-unknown", missing));
    }

    private static Violation unknown(String pointer, String code) {
        return new Violation(pointer, "Chưa đăng ký đơn vị " + code + ".", "Unit " + code + " is not registered.");
    }

    private Uni<Optional<Refusal>> circle(Unit wanted, @Nullable String parent) {
        Uni<Set<String>> above = parent == null ? Uni.createFrom().item(Set.of()) : succession.above(parent);
        return above.flatMap(codes -> codes.contains(wanted.code())
                ? Uni.createFrom().item(Optional.of(PARENT_CYCLE))
                : succession
                        .after(wanted.successors())
                        .map(later -> later.contains(wanted.code()) ? Optional.of(SUCCESSOR_CYCLE) : Optional.empty()));
    }
}
