package dti.scoring.submissions.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A submission as its events made it. */
public sealed interface Submission {

    Submission NOT_OPENED = new NotOpened();

    /** The stream has no events yet. */
    record NotOpened() implements Submission {}

    /**
     * The unit takes part.
     *
     * @param version how many events made this state
     * @param leaves what is known of each leaf that anything happened to, by key
     */
    record Opened(
            SubmissionCommand.Opening opening,
            FrameworkPin framework,
            Phase phase,
            @Nullable Instant phaseClosesAt,
            long version,
            Map<String, LeafEntry> leaves)
            implements Submission {

        public Opened {
            leaves = Map.copyOf(leaves);
        }

        public SubmissionId id() {
            return new SubmissionId(opening.campaign(), opening.unit());
        }

        /** What the campaign says of a leaf, such as when it is due. */
        public Map<String, Object> parameters(String leaf) {
            return opening.parameters().getOrDefault(leaf, Map.of());
        }

        public LeafEntry leaf(String key) {
            return leaves.getOrDefault(key, LeafEntry.EMPTY);
        }

        Opened counted() {
            return new Opened(opening, framework, phase, phaseClosesAt, version + 1, leaves);
        }

        Opened in(Phase nextPhase, @Nullable Instant closesAt) {
            return new Opened(opening, framework, nextPhase, closesAt, version, leaves);
        }

        Opened pinnedTo(FrameworkPin pin) {
            return new Opened(opening, pin, phase, phaseClosesAt, version, leaves);
        }

        Opened withLeaf(String key, UnaryOperator<LeafEntry> change) {
            Map<String, LeafEntry> changed = new LinkedHashMap<>(leaves);
            changed.put(key, change.apply(leaf(key)));
            return new Opened(opening, framework, phase, phaseClosesAt, version, changed);
        }
    }
}
