package dti.eventstore;

import dti.eventsourcing.ExpectedVersion;
import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The SQL call that appends commands to a log within the caller's transaction. Its parameters are the log's name and
 * arrays of text and uuid, which every client can pass.
 *
 * <p>A Hibernate Reactive session uses {@link #NATIVE_SQL} with {@link #parameters()} as the positional parameters from
 * 1 on, after {@code flush()} and last before commit. {@link NativeResult#of} reads each row of the result.
 */
public final class AppendCall {

    private static final UUID NIL = new UUID(0, 0);

    static final String SQL = """
            select command, outcome, stream_version, last_position, recorded, first_previous_hash, hashes
            from es.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)""";

    /** The call with positional parameters. Its columns are command, outcome, stream_version and last_position. */
    public static final String NATIVE_SQL = """
            select command, outcome, stream_version, last_position
            from es.append(cast(?1 as text),
                cast(?2 as text[]), cast(?3 as text[]), cast(?4 as uuid[]), cast(?5 as text[]),
                cast(?6 as text[]), cast(?7 as uuid[]), cast(?8 as uuid[]), cast(?9 as text[]), cast(?10 as text[]),
                cast(?11 as uuid[]), cast(?12 as text[]), cast(?13 as text[]), cast(?14 as text[]), cast(?15 as text[]))""";

    private final List<Object> parameters;

    private AppendCall(List<Object> parameters) {
        this.parameters = List.copyOf(parameters);
    }

    /** Splits commands into batches, in order, so that no stream occurs twice in one call. */
    public static List<List<Append>> batches(List<Append> commands) {
        List<List<Append>> batches = new ArrayList<>();
        Set<StreamId> streams = new HashSet<>();
        for (Append command : commands) {
            if (!streams.add(command.stream()) || batches.isEmpty()) {
                streams.clear();
                streams.add(command.stream());
                batches.add(new ArrayList<>());
            }
            batches.getLast().add(command);
        }
        return batches;
    }

    /** Creates one call. No stream may occur twice in it. */
    public static AppendCall of(String log, List<Append> commands) {
        return of(log, commands, _ -> StreamVersion.EMPTY);
    }

    /** As {@link #of(String, List)}, with known versions of streams. They only shorten the database's look-ups. */
    static AppendCall of(String log, List<Append> commands, Function<StreamId, StreamVersion> known) {
        List<NewEvent> events =
                commands.stream().flatMap(command -> command.events().stream()).toList();
        return new AppendCall(List.of(
                log,
                texts(commands, command -> command.stream().value()),
                texts(commands, command -> expected(command, known)),
                ids(commands, Append::requestId),
                texts(commands, Append::requestHash),
                texts(commands, command -> command.origin().actor()),
                ids(commands, command -> command.origin().correlationId()),
                ids(commands, command -> orNil(command.origin())),
                texts(commands, command -> orEmpty(command.origin())),
                texts(commands, command -> Integer.toString(command.events().size())),
                ids(events, NewEvent::id),
                texts(events, NewEvent::type),
                texts(events, event -> Integer.toString(event.schemaVersion())),
                texts(events, event -> event.effectiveAt().toString()),
                texts(events, NewEvent::payload)));
    }

    /** The log (String), then String[] and UUID[], in the order of the placeholders. */
    public List<Object> parameters() {
        return parameters;
    }

    Tuple tuple() {
        return Tuple.tuple(new ArrayList<>(parameters));
    }

    private static String expected(Append command, Function<StreamId, StreamVersion> known) {
        return switch (command.expected()) {
            case ExpectedVersion.Exactly exactly ->
                Long.toString(exactly.version().value());
            case ExpectedVersion.Any _ -> known.apply(command.stream()).value() + "+";
        };
    }

    private static UUID orNil(Append.Origin origin) {
        return origin.causationId() == null ? NIL : origin.causationId();
    }

    private static String orEmpty(Append.Origin origin) {
        return origin.traceparent() == null ? "" : origin.traceparent();
    }

    private static <T> String[] texts(List<T> from, Function<T, String> field) {
        return from.stream().map(field).toArray(String[]::new);
    }

    private static <T> UUID[] ids(List<T> from, Function<T, UUID> field) {
        return from.stream().map(field).toArray(UUID[]::new);
    }

    /**
     * One row of the result of {@link #NATIVE_SQL}.
     *
     * @param command the command's number, from 1
     * @param outcome {@code appended}, {@code repeated}, {@code key-reused} or {@code conflict}
     * @param version the stream's current version; for a repeat, the version of the events recorded earlier
     * @param position the last event's position; 0 for a conflict
     */
    public record NativeResult(int command, String outcome, long version, long position) {

        public static NativeResult of(Object[] row) {
            Number position = (Number) row[3];
            return new NativeResult(
                    ((Number) row[0]).intValue(),
                    (String) row[1],
                    ((Number) row[2]).longValue(),
                    position == null ? 0 : position.longValue());
        }

        public boolean appended() {
            return outcome.equals("appended");
        }
    }
}
