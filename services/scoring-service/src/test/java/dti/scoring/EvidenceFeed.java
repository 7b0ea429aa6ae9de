package dti.scoring;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dti.contracts.Actor;
import dti.contracts.ContractsJson;
import dti.contracts.EvidenceAttached;
import dti.contracts.Topics;
import dti.eventstore.ForeignLog;
import dti.eventstore.StoredEvent;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** Stands where evidence-service stands: its log, published for real to the topic of this test run. */
public final class EvidenceFeed {

    private static final EvidenceFeed SHARED = new EvidenceFeed();

    private final ForeignLog evidence;

    private EvidenceFeed() {
        var config = ConfigProvider.getConfig();
        evidence = ForeignLog.open(
                "evidence",
                config.getValue("dti.topics.prefix", String.class) + Topics.EVIDENCE,
                config.getValue("kafka.bootstrap.servers", String.class));
    }

    /** One per JVM: two producers of the same streams would be a fork, which consumers park. */
    public static EvidenceFeed shared() {
        return SHARED;
    }

    public StoredEvent attached(String submission, String leaf) {
        return attached(submission, attachment(submission, leaf));
    }

    /** The same in any words. */
    public StoredEvent attached(String submission, ObjectNode told) {
        return evidence.publish(submission, Topics.EVIDENCE_ATTACHED, told.toString());
    }

    /** What evidence-service says, to be left as it is or not. */
    public static ObjectNode attachment(String submission, String leaf) {
        String[] names = submission.split("/", 2);
        var told = new EvidenceAttached(
                UUID.randomUUID(),
                names[0],
                names[1],
                leaf,
                "file",
                "0".repeat(64),
                "application/pdf",
                1,
                null,
                null,
                "NONE",
                new Actor("officer-1", "unit-officer", names[1]),
                Instant.now());
        return ContractsJson.mapper().valueToTree(told);
    }
}
