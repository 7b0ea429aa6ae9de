package dti.framework.logs.application;

import dti.contracts.ContractsJson;
import dti.eventstore.StoredEvent;
import dti.eventstore.Upcasters;
import java.util.List;

/**
 * Reads stored events. This service stores the contracts themselves, which only ever gain optional fields. A contract's
 * next version would be another public type: events of the older version would be upcast here, and {@code
 * PublishedLogs} would choose the type by version.
 */
public final class StoredContracts {

    private static final Upcasters UPCASTERS = new Upcasters(ContractsJson.mapper(), List.of());

    private StoredContracts() {}

    public static <E> E read(StoredEvent stored, Class<E> contract) {
        return UPCASTERS.read(stored, contract);
    }

    /** The schema version in which events of a type are written now. */
    public static int version(String type) {
        return UPCASTERS.current(type);
    }
}
