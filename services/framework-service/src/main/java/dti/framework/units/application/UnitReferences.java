package dti.framework.units.application;

import dti.framework.units.domain.Unit;
import dti.framework.units.domain.UnitChecks;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds the units that a unit names, above it and after it, against the registry: they exist, and nothing goes in a circle. */
@ApplicationScoped
class UnitReferences {

    private final UnitRepository units;
    private final Succession succession;

    UnitReferences(UnitRepository units, Succession succession) {
        this.units = units;
        this.succession = succession;
    }

    /** Fails by the rule that is broken; a unit whose form is wrong already is left to the checks of its form. */
    Uni<Void> demand(Unit wanted) {
        List<String> named = new ArrayList<>(wanted.successors());
        String parent = wanted.parent();
        if (parent != null) {
            named.add(parent);
        }
        if (named.isEmpty() || !UnitChecks.check(wanted).isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return succession
                .alone()
                .chain(() -> units.codes(named))
                .invoke(known -> demandKnown(wanted, known))
                .chain(() -> demandNoCircle(wanted, parent));
    }

    private static void demandKnown(Unit wanted, Set<String> known) {
        String parent = wanted.parent();
        if (parent != null && !known.contains(parent)) {
            throw unknown("parent-unknown", List.of("/parent"), List.of(parent));
        }
        List<String> pointers = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < wanted.successors().size(); i++) {
            if (!known.contains(wanted.successors().get(i))) {
                pointers.add("/successors/" + i);
                missing.add(wanted.successors().get(i));
            }
        }
        if (!missing.isEmpty()) {
            throw unknown("successor-unknown", pointers, missing);
        }
    }

    private Uni<Void> demandNoCircle(Unit wanted, @Nullable String parent) {
        Uni<Set<String>> above = parent == null ? Uni.createFrom().item(Set.of()) : succession.above(parent);
        return above.invoke(codes -> {
                    if (codes.contains(wanted.code())) {
                        throw circle(
                                "parent-cycle",
                                "/parent",
                                new Text(
                                        "Cấp trên này lại thuộc chính đơn vị này; không thể quay vòng.",
                                        "The unit above stands below this one; it would be above itself."));
                    }
                })
                .chain(() -> succession.after(wanted.successors()))
                .invoke(later -> {
                    if (later.contains(wanted.code())) {
                        throw circle(
                                "successor-cycle",
                                "/successors",
                                new Text(
                                        "Đơn vị kế thừa lại do chính đơn vị này kế thừa; không thể quay vòng.",
                                        "A unit that takes over came before this one; it would be its own successor."));
                    }
                })
                .replaceWithVoid();
    }

    private static ProblemException unknown(String rule, List<String> pointers, List<String> codes) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            errors.add(FieldError.body(
                    pointers.get(i),
                    new Text(
                            "Chưa đăng ký đơn vị " + codes.get(i) + ".",
                            "Unit " + codes.get(i) + " is not registered.")));
        }
        return ProblemException.invalid(rule, errors);
    }

    private static ProblemException circle(String rule, String pointer, Text why) {
        return ProblemException.invalid(rule, List.of(FieldError.body(pointer, why)));
    }
}
