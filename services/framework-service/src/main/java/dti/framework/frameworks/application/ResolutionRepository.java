package dti.framework.frameworks.application;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Finds resolutions by the request that made them. */
@ApplicationScoped
class ResolutionRepository implements PanacheRepositoryBase<ResolutionEntity, UUID> {}
