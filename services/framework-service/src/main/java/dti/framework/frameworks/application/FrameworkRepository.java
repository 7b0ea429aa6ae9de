package dti.framework.frameworks.application;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** Finds frameworks across their versions. */
@ApplicationScoped
class FrameworkRepository implements PanacheRepositoryBase<FrameworkEntity, String> {

    /** The framework's row, locked until the transaction ends; creates the row of a new key. */
    Uni<FrameworkEntity> locked(String key) {
        return findById(key, LockModeType.PESSIMISTIC_WRITE).onItem().ifNull().switchTo(() -> fresh(key));
    }

    private Uni<FrameworkEntity> fresh(String key) {
        FrameworkEntity row = new FrameworkEntity();
        row.key = key;
        return persistAndFlush(row);
    }
}
