package dti.framework.units.application;

import dti.framework.logs.application.EventLogs;
import dti.framework.logs.application.Logs;
import dti.framework.permissions.Permission;
import dti.framework.units.domain.Unit;
import dti.framework.units.domain.UnitContext;
import dti.runtime.access.Caller;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds registered units. */
@ApplicationScoped
public class FindUnits {

    private final UnitRepository units;
    private final Predecessors predecessors;
    private final ReorganisationRepository acts;
    private final EventLogs logs;

    FindUnits(UnitRepository units, Predecessors predecessors, ReorganisationRepository acts, EventLogs logs) {
        this.units = units;
        this.predecessors = predecessors;
        this.acts = acts;
        this.logs = logs;
    }

    /** One unit; 404 when it is not registered. */
    public Uni<RegisteredUnit> one(String code, Caller caller) {
        Permission.READ_UNITS.demandOf(caller);
        return Panache.withSession(() -> units.findById(code))
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound(
                        new Text("Không có đơn vị " + code + ".", "There is no unit " + code + ".")))
                .flatMap(row -> joined(List.of(row)))
                .map(List::getFirst);
    }

    /** Up to {@code limit + 1} units of the filter, by code. */
    public Uni<List<RegisteredUnit>> page(UnitFilter filter, Caller caller) {
        Permission.READ_UNITS.demandOf(caller);
        return Panache.withSession(() -> units.page(filter)).flatMap(this::joined);
    }

    /** Up to {@code limit + 1} reorganisations in the order they take effect; those that name the unit, if one is given. */
    public Uni<List<RecordedReorganisation>> reorganisations(
            @Nullable String unit, String after, int limit, Caller caller) {
        Permission.READ_UNITS.demandOf(caller);
        return Panache.withSession(() -> acts.page(unit, after, limit))
                .map(rows -> rows.stream()
                        .map(row -> ReorganisationCodec.read(row.document))
                        .toList());
    }

    /** A number that changes whenever any unit changes. It identifies the state a list was read from. */
    public Uni<Long> edition(Caller caller) {
        Permission.READ_UNITS.demandOf(caller);
        return logs.of(Logs.UNITS).head().map(head -> head.position().value());
    }

    /** The level of each registered unit among the codes. Runs within the caller's session. */
    public Uni<Map<String, String>> levels(Collection<String> codes) {
        return codes.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : units.list("code in ?1", codes)
                        .map(rows -> rows.stream().collect(Collectors.toMap(row -> row.code, row -> row.level)));
    }

    /**
     * The units that serve all of the codes and exist on the day: those directly under a unit that each of the codes
     * has as itself or as an ancestor, and those without a parent. Runs within the caller's session.
     */
    public Uni<List<Unit>> serving(Collection<String> codes, LocalDate day) {
        return parents(Set.copyOf(codes), Map.of())
                .map(parents -> UnitContext.above(codes, parents))
                .flatMap(units::under)
                .map(rows -> rows.stream()
                        .map(row -> UnitCodec.unit(row.document))
                        .filter(unit -> unit.existsOn(day))
                        .toList());
    }

    /** The parents of the codes and of their ancestors, read level by level until no new unit is named. */
    private Uni<Map<String, String>> parents(Set<String> codes, Map<String, String> known) {
        return codes.isEmpty()
                ? Uni.createFrom().item(known)
                : units.parents(codes).flatMap(found -> {
                    Map<String, String> all = new HashMap<>(known);
                    all.putAll(found);
                    Set<String> next = new HashSet<>(found.values());
                    next.removeAll(all.keySet());
                    return parents(next, all);
                });
    }

    private Uni<List<RegisteredUnit>> joined(List<UnitEntity> rows) {
        return predecessors
                .of(rows.stream().map(row -> row.code).toList())
                .map(before -> rows.stream()
                        .map(row -> registered(row, before.getOrDefault(row.code, List.of())))
                        .toList());
    }

    private static RegisteredUnit registered(UnitEntity row, List<Predecessors.Predecessor> before) {
        return new RegisteredUnit(
                UnitCodec.unit(row.document),
                row.version,
                before.stream().map(Predecessors.Predecessor::code).toList(),
                before.stream().mapToLong(Predecessors.Predecessor::version).sum());
    }
}
