package dti.localstack;

import java.nio.file.Path;

/** The key this machine's scoring-service signs its log with. */
public final class CheckpointKeys {

    /** Names the log in every checkpoint. */
    public static final String ORIGIN = "dti/scoring/submissions";

    private final KeptKey key;

    CheckpointKeys(Path keys) {
        this.key = new KeptKey(keys, "checkpoint", ORIGIN);
    }

    /** The key all tests of this tree sign with. */
    public static CheckpointKeys forTests() {
        return new CheckpointKeys(StackHome.test(StackHome.findRoot()).keys());
    }

    /** A secret. */
    public String signer() {
        return key.signer();
    }

    /** For everybody. */
    public String verifier() {
        return key.verifier();
    }
}
