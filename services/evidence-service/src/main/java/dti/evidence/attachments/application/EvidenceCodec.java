package dti.evidence.attachments.application;

import dti.contracts.ContractsJson;
import dti.contracts.EvidenceAttached;
import dti.contracts.EvidenceDetached;
import dti.contracts.Topics;
import dti.eventstore.StoredEvent;
import dti.eventstore.Upcasters;
import dti.eventstore.publish.Translation;
import java.util.List;
import java.util.Set;

/**
 * The events of the log {@link EvidenceLog#NAME}: their names, and the records of event-contracts that are stored and
 * published.
 */
public final class EvidenceCodec {

    /** One kind of event. */
    public static final class Type<E> {

        private final String name;
        private final String publicName;
        private final Class<E> record;

        private Type(String name, String publicName, Class<E> record) {
            this.name = name;
            this.publicName = publicName;
            this.record = record;
        }

        String name() {
            return name;
        }

        /** The schema version of newly written events. */
        int schemaVersion() {
            return UPCASTERS.current(name);
        }
    }

    public static final Type<EvidenceAttached> ATTACHED =
            new Type<>("evidence-attached", Topics.EVIDENCE_ATTACHED, EvidenceAttached.class);
    public static final Type<EvidenceDetached> DETACHED =
            new Type<>("evidence-detached", Topics.EVIDENCE_DETACHED, EvidenceDetached.class);

    /** No upcasters are needed: the stored form is the contract, which only gains optional fields. */
    private static final Upcasters UPCASTERS = new Upcasters(ContractsJson.mapper(), List.of());

    private EvidenceCodec() {}

    /** The names of all events in the log. */
    public static Set<String> types() {
        return Set.of(ATTACHED.name, DETACHED.name);
    }

    static <E> E read(StoredEvent stored, Type<E> type) {
        return UPCASTERS.read(stored, type.record);
    }

    /** The public form of a stored event, for other services. */
    public static Translation.PublicEvent translate(StoredEvent stored) {
        String name = stored.type().equals(DETACHED.name) ? DETACHED.publicName : ATTACHED.publicName;
        return new Translation.PublicEvent(name, stored.payload());
    }
}
