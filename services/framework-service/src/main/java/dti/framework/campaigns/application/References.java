package dti.framework.campaigns.application;

import dti.framework.campaigns.domain.AgencyNames;
import dti.framework.campaigns.domain.FrameworkPin;
import dti.framework.campaigns.domain.KnownReferences;
import dti.framework.frameworks.application.PublishedFrameworks;
import dti.framework.units.application.FindUnits;
import dti.rules.framework.Framework;
import dti.rules.framework.InfoField;
import dti.rules.framework.Node;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks up the units and the framework that a campaign refers to, one after the other in the caller's session. */
@ApplicationScoped
class References {

    /** The zone of the days from and until which units are valid. */
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final FindUnits units;
    private final PublishedFrameworks frameworks;

    References(FindUnits units, PublishedFrameworks frameworks) {
        this.units = units;
        this.frameworks = frameworks;
    }

    Uni<KnownReferences> known(Collection<String> unitCodes, FrameworkPin pin) {
        return units.levels(unitCodes)
                .flatMap(levels -> frameworks
                        .find(pin.key(), pin.version())
                        .map(framework -> new KnownReferences(levels, framework.map(found -> published(pin, found)))));
    }

    /** The same, with the assignments for these units that follow from the agencies printed by the framework. */
    Uni<KnownReferences> starting(Collection<String> unitCodes, FrameworkPin pin, Instant at) {
        return known(unitCodes, pin)
                .flatMap(known -> frameworks
                        .find(pin.key(), pin.version())
                        .flatMap(framework -> framework.isEmpty()
                                ? Uni.createFrom().item(known)
                                : units.serving(unitCodes, at.atZone(VIET_NAM).toLocalDate())
                                        .map(around -> new KnownReferences(
                                                known.unitLevels(),
                                                known.framework(),
                                                new AgencyNames(around)
                                                        .resolve(FrameworkAgencies.of(framework.get()))))));
    }

    private static KnownReferences.PublishedFramework published(FrameworkPin pin, Framework framework) {
        Set<String> nodes = framework.nodes().stream().map(Node::key).collect(Collectors.toUnmodifiableSet());
        Set<String> parents = framework.nodes().stream()
                .map(Node::parent)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        Set<String> leaves =
                nodes.stream().filter(key -> !parents.contains(key)).collect(Collectors.toUnmodifiableSet());
        Set<String> fields = framework.infoFields().stream()
                .filter(field -> !field.heading() && !field.personal())
                .map(InfoField::code)
                .collect(Collectors.toUnmodifiableSet());
        return new KnownReferences.PublishedFramework(pin, framework.level().wire(), nodes, leaves, fields);
    }
}
