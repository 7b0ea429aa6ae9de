package dti.e2e;

import dti.e2e.Link.Server;
import dti.e2e.proxy.Trap;
import java.util.List;

/**
 * A moment between an append and the leaderboard in which a service can die, recognised by its requests to PostgreSQL
 * or Kafka. {@code docs/faults.md} says what a death in each moment could break.
 */
enum Moment {
    APPEND_ASKED(Service.SCORING, Server.POSTGRES, false, Wire.appends("submissions")),
    APPEND_COMMITTED(Service.SCORING, Server.POSTGRES, true, Wire.appends("submissions")),
    PROJECTED_NOT_COMMITTED(Service.SCORING, Server.POSTGRES, false, Wire.projects(), Wire.COMMIT),
    PROJECTED_AND_COMMITTED(Service.SCORING, Server.POSTGRES, true, Wire.projects(), Wire.COMMIT),
    COMMITTED_NOT_RELAYED(Service.SCORING, Server.KAFKA, false, "%s/"),
    RELAYED_NOT_ACKNOWLEDGED(Service.SCORING, Server.KAFKA, true, "%s/"),
    SUBMISSION_RELAYED_CURSOR_NOT_MOVED(Service.SCORING, Server.POSTGRES, false, Wire.movesCursor("submissions")),
    SCORE_RELAYED_CURSOR_NOT_MOVED(Service.SCORING, Server.POSTGRES, false, Wire.movesCursor("scores")),
    SCORE_CURSOR_MOVED(Service.SCORING, Server.POSTGRES, true, Wire.movesCursor("scores")),
    SCORE_CONSUMED_NOT_APPLIED(Service.RANKING, Server.POSTGRES, false, Wire.consumes("ranking-scores", "scores")),
    SCORE_APPLIED_NOT_COMMITTED(
            Service.RANKING, Server.POSTGRES, false, Wire.consumes("ranking-scores", "scores"), Wire.COMMIT),
    SCORE_APPLIED_AND_COMMITTED(
            Service.RANKING, Server.POSTGRES, true, Wire.consumes("ranking-scores", "scores"), Wire.COMMIT),
    EVIDENCE_STORED_NOT_RECORDED(Service.EVIDENCE, Server.POSTGRES, false, Wire.appends("evidence")),
    EVIDENCE_RECORDED_NOT_COMMITTED(Service.EVIDENCE, Server.POSTGRES, false, Wire.appends("evidence"), Wire.COMMIT),
    EVIDENCE_COMMITTED_NOT_ANSWERED(Service.EVIDENCE, Server.POSTGRES, true, Wire.appends("evidence"), Wire.COMMIT),
    EVIDENCE_TOLD_NOT_ATTACHED(Service.SCORING, Server.POSTGRES, false, Wire.consumes("scoring-evidence", "evidence")),
    EVIDENCE_ATTACHED_OFFSET_NOT_MOVED(
            Service.SCORING, Server.POSTGRES, false, Wire.consumes("scoring-evidence", "evidence"), Wire.COMMIT),
    UNIT_RECORDED_NOT_COMMITTED(Service.FRAMEWORK, Server.POSTGRES, false, Wire.appends("units"), Wire.COMMIT),
    UNIT_COMMITTED_NOT_ANSWERED(Service.FRAMEWORK, Server.POSTGRES, true, Wire.appends("units"), Wire.COMMIT);

    /** Patterns of requests on the wire to PostgreSQL, where four bytes of length precede each parameter. */
    private static final class Wire {

        static final String COMMIT = "(?i)commit";

        /** PostgreSQL is ready for the next statement, and in no transaction. */
        static final String DONE = "Z\\x00\\x00\\x00\\x05I";

        static final String ANYTHING = ".";

        private static final String NUMBER = "\\x00\\x00\\x00\\x08.{8}";

        /** Two mebibytes, {@code EventStore.READ_BYTES_MAX}. */
        private static final String READ_BYTES = "\\x00\\x00\\x00\\x08\\x00{5}\\x20\\x00\\x00";

        /** The log, then an array of streams. */
        static String appends(String log) {
            return text(log) + ".{4,40}%s[/-]";
        }

        /** The projection, its log, two positions. */
        static String projects() {
            return text("scores") + text("submissions") + NUMBER + NUMBER;
        }

        /** The log, epoch, two positions. A read of the log has two positions and a limit of bytes instead. */
        static String movesCursor(String log) {
            return text(log) + NUMBER + NUMBER + "(?!" + READ_BYTES + ")" + NUMBER;
        }

        /** The consumer, the log, a position, a stream. */
        static String consumes(String consumer, String log) {
            return text(consumer) + text(log) + NUMBER + ".{4}%s/";
        }

        private static String text(String value) {
            return String.format("\\x00\\x00\\x00\\x%02x%s", value.length(), value);
        }
    }

    private final Link link;
    private final boolean answered;
    private final List<String> requests;

    /** @param answered whether the server has executed the last request, and only its answer is lost */
    Moment(Service service, Server server, boolean answered, String... requests) {
        this.link = new Link(service, server);
        this.answered = answered;
        this.requests = List.of(requests);
    }

    Link link() {
        return link;
    }

    String victim() {
        return link.service().process();
    }

    /** A trap for this moment in the requests that a campaign's clients cause. */
    Trap trap(Campaign campaign, Runnable act) {
        List<String> patterns = requests.stream()
                .map(text -> text.replace("%s", campaign.code()))
                .toList();
        return answered
                ? Trap.beforeAnswer(patterns, link.server() == Server.POSTGRES ? Wire.DONE : Wire.ANYTHING, act)
                : Trap.beforeRequest(patterns, act);
    }
}
