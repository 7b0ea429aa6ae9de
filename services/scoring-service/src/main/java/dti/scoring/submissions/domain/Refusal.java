package dti.scoring.submissions.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a submission does not take a command. */
public sealed interface Refusal
        permits LifecycleRefusal,
                Refusal.NotOpened,
                Refusal.PhaseForbids,
                Refusal.PhaseClosed,
                Refusal.EntriesRefused,
                Refusal.InfoRefused,
                Refusal.AlreadyInPhase,
                Refusal.ReferenceSuperseded,
                Refusal.NothingNew,
                Refusal.NothingToWithdraw,
                Refusal.NothingToAccept {

    /** The stable name of the rule, as the API shows it. */
    String rule();

    /** The submission does not exist. */
    record NotOpened() implements Refusal {
        @Override
        public String rule() {
            return "submission-not-opened";
        }
    }

    record PhaseForbids(Phase phase, String action) implements Refusal {
        @Override
        public String rule() {
            return "phase-forbids";
        }
    }

    record PhaseClosed(Phase phase, Instant closedAt) implements Refusal {
        @Override
        public String rule() {
            return "phase-closed";
        }
    }

    /** One or more entries of the command were refused, and so all of it. */
    record EntriesRefused(List<EntryRefused> entries) implements Refusal {
        @Override
        public String rule() {
            return entries.getFirst().why().rule();
        }
    }

    /** One or more fields of the general information do not take their value, and so none does. */
    record InfoRefused(List<InfoFault> faults) implements Refusal {
        @Override
        public String rule() {
            return "general-info-invalid";
        }
    }

    /**
     * Which field, and why.
     *
     * @param leaf whose self score needs the field, where that is why
     */
    record InfoFault(
            String code, InfoForm.Fault why, @Nullable String leaf) {}

    /** The phase is the one the submission is in already. */
    record AlreadyInPhase(Phase phase) implements Refusal {
        @Override
        public String rule() {
            return "already-in-phase";
        }
    }

    /** A later reference value is recorded already. */
    record ReferenceSuperseded(String leaf) implements Refusal {
        @Override
        public String rule() {
            return "reference-superseded";
        }
    }

    /** What is told is known already. */
    record NothingNew() implements Refusal {
        @Override
        public String rule() {
            return "nothing-new";
        }
    }

    record NothingToWithdraw(String leaf) implements Refusal {
        @Override
        public String rule() {
            return "nothing-to-withdraw";
        }
    }

    /** Every leaf has been decided on in this round. */
    record NothingToAccept(int round) implements Refusal {
        @Override
        public String rule() {
            return "nothing-to-accept";
        }
    }

    /**
     * Which entry, and why.
     *
     * @param index the entry's place in the command, from 0
     */
    record EntryRefused(int index, String leaf, EntryRefusal why) {}

    /** Why one entry does not stand. */
    sealed interface EntryRefusal {

        String rule();

        record UnknownLeaf() implements EntryRefusal {
            @Override
            public String rule() {
                return "leaf-unknown";
            }
        }

        /** The node is a heading: its score is the sum of its leaves. */
        record NotALeaf() implements EntryRefusal {
            @Override
            public String rule() {
                return "not-a-leaf";
            }
        }

        /** The leaf is only for units of the groups named. */
        record NotApplicable(List<String> onlyForGroups) implements EntryRefusal {
            @Override
            public String rule() {
                return "leaf-not-applicable";
            }
        }

        /** The council has left it out of this submission. */
        record Excluded() implements EntryRefusal {
            @Override
            public String rule() {
                return "leaf-excluded";
            }
        }

        record PointsOutOfRange(BigDecimal points, BigDecimal max) implements EntryRefusal {
            @Override
            public String rule() {
                return "points-out-of-range";
            }
        }

        record TooManyDecimals(BigDecimal points, int decimalsMax) implements EntryRefusal {
            @Override
            public String rule() {
                return "too-many-decimals";
            }
        }

        /** The leaf has a rule: its points are computed from inputs. */
        record PointsAreComputed() implements EntryRefusal {
            @Override
            public String rule() {
                return "points-are-computed";
            }
        }

        /** The leaf is manual: it takes points, not inputs. */
        record NoInputs() implements EntryRefusal {
            @Override
            public String rule() {
                return "leaf-takes-points";
            }
        }

        record InputsMissing(List<String> names) implements EntryRefusal {
            @Override
            public String rule() {
                return "inputs-missing";
            }
        }

        /** The rule holds the leaf's value against the campaign's reference value, which is not known yet. */
        record ReferencePending() implements EntryRefusal {
            @Override
            public String rule() {
                return "reference-pending";
            }
        }

        record InputInvalid(String name, String vi, String en) implements EntryRefusal {
            @Override
            public String rule() {
                return "input-invalid";
            }
        }

        record NotExactlyOne() implements EntryRefusal {
            @Override
            public String rule() {
                return "exactly-one-value";
            }
        }

        record Repeated() implements EntryRefusal {
            @Override
            public String rule() {
                return "leaf-repeated";
            }
        }

        record ReasonMissing() implements EntryRefusal {
            @Override
            public String rule() {
                return "reason-missing";
            }
        }

        /** A reviewer may not score after the council decided. */
        record CouncilDecided(int round, @Nullable BigDecimal points) implements EntryRefusal {
            @Override
            public String rule() {
                return "council-decided";
            }
        }

        /** By the campaign's policy its self score is 0 for want of signed evidence, so there is nothing to recognise. */
        record EvidenceUnsigned() implements EntryRefusal {
            @Override
            public String rule() {
                return SignedEvidence.MISSING;
            }
        }

        /** There is no self score to recognise. */
        record NothingToAccept() implements EntryRefusal {
            @Override
            public String rule() {
                return "nothing-to-accept";
            }
        }
    }
}
