package dti.runtime.parked;

import dti.eventsourcing.StreamId;
import dti.eventstore.park.ParkingReader;
import dti.runtime.access.Caller;
import dti.runtime.access.Role;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import dti.runtime.problem.Text;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Shows auditors and administrators the parked streams with their reasons. Administrators release a stream, or leave
 * out one event with a reason.
 */
@ApplicationScoped
public class ParkedStreams {

    private static final Logger LOG = Logger.getLogger(ParkedStreams.class);
    private static final int RETRY_AFTER_SECONDS = 5;

    private final List<ParkingReaders> parking;
    private final ParkedRows rows;

    ParkedStreams(@All List<ParkingReaders> parking, ParkedRows rows) {
        this.parking = parking;
        this.rows = rows;
    }

    /**
     * An administrator's request.
     *
     * @param consumer the one reader concerned; null for all readers that parked the stream
     * @param version the event at which the stream is expected to be parked; required for leaving out an event
     */
    record Wish(
            String log,
            String stream,
            @Nullable String consumer,
            @Nullable Long version,
            boolean discard,
            String reason) {

        String word() {
            return discard ? "discard" : "release";
        }
    }

    Uni<List<ParkedStreamBody>> after(Caller caller, ParkedRows.Place place, int limit) {
        allow(caller, Role.AUDITOR, Role.ADMINISTRATOR);
        return rows.after(place, limit);
    }

    Uni<List<ParkedDecision>> decisions(Caller caller, long before, int limit) {
        allow(caller, Role.AUDITOR, Role.ADMINISTRATOR);
        return rows.decisions(before, limit);
    }

    /** Tries the stream's events again. Returns where the stream is still parked; empty when it flows. */
    Uni<Optional<ParkedStreamBody>> settle(Caller caller, Wish wish) {
        allow(caller, Role.ADMINISTRATOR);
        return rows.find(wish.log(), wish.stream(), wish.consumer())
                .map(found -> standing(found, wish))
                .flatMap(all -> Multi.createFrom()
                        .iterable(all)
                        .onItem()
                        .transformToUniAndConcatenate(parked -> settle(caller, wish, parked))
                        .collect()
                        .asList())
                .chain(() -> rows.find(wish.log(), wish.stream(), wish.consumer()))
                .map(still -> still.stream().findFirst());
    }

    /** The rows parked at the requested version. */
    private static List<ParkedStreamBody> standing(List<ParkedStreamBody> found, Wish wish) {
        if (found.isEmpty()) {
            throw notParked();
        }
        List<ParkedStreamBody> there = found.stream()
                .filter(parked -> wish.version() == null || wish.version() == parked.version())
                .toList();
        if (there.isEmpty()) {
            long version = found.getFirst().version();
            throw ProblemException.refused(
                    "stands-elsewhere",
                    new Text(
                            "Luồng đang dừng ở sự kiện " + version + ".",
                            "The stream stands at event " + version + "."));
        }
        return there;
    }

    private Uni<Boolean> settle(Caller caller, Wish wish, ParkedStreamBody parked) {
        ParkingReader reader = reader(parked);
        LOG.warnf(
                "parked-stream-%s consumer=%s log=%s stream=%s version=%d by=%s",
                wish.word(), parked.consumer(), parked.log(), parked.stream(), parked.version(), caller.subject());
        StreamId stream = new StreamId(parked.stream());
        return rows.note(parked, wish.word(), caller.subject(), wish.reason())
                .invoke(ParkedStreams::demandNoted)
                .chain(() ->
                        wish.discard() ? reader.discard(parked.log(), stream) : reader.release(parked.log(), stream))
                .onFailure(IllegalStateException.class)
                .transform(away -> {
                    LOG.warnf(away, "parked-stream-not-read stream=%s", parked.stream());
                    return unavailable();
                });
    }

    private static void demandNoted(boolean noted) {
        if (!noted) {
            throw ProblemException.refused(
                    "stands-elsewhere",
                    new Text("Luồng vừa chạy tiếp; hãy xem lại.", "The stream has just moved on; look again."));
        }
    }

    private ParkingReader reader(ParkedStreamBody parked) {
        return parking.stream()
                .<ParkingReader>flatMap(each -> each.readers().values().stream())
                .filter(each -> each.name().equals(parked.consumer()))
                .findFirst()
                .orElseThrow(ParkedStreams::unavailable);
    }

    private static void allow(Caller caller, Role... roles) {
        if (caller.isAnonymous()) {
            throw ProblemException.of(ProblemType.UNAUTHENTICATED, "Cần đăng nhập.", "This needs a token.");
        }
        if (!caller.hasAny(roles)) {
            throw ProblemException.byRule(
                    ProblemType.FORBIDDEN,
                    "role-forbids",
                    new Text(
                            "Kiểm toán viên được xem luồng đang dừng; chỉ quản trị viên được xử lý.",
                            "Auditors see parked streams; only administrators settle them."));
        }
    }

    private static ProblemException notParked() {
        return ProblemException.notFound(new Text("Luồng này không dừng ở đây.", "This stream is not parked here."));
    }

    private static ProblemException unavailable() {
        return ProblemException.unavailable(
                new Text(
                        "Chưa đọc lại được các sự kiện từ Kafka.",
                        "Kafka does not give the events back at the moment."),
                RETRY_AFTER_SECONDS);
    }
}
