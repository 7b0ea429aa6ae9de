package dti.eventstore.command;

import static org.assertj.core.api.Assertions.assertThat;

import dti.eventsourcing.StreamId;
import dti.eventstore.Append;
import dti.eventstore.EventStore;
import dti.eventstore.command.Outcome.Contended;
import dti.eventstore.command.Outcome.Done;
import dti.eventstore.command.Outcome.KeyReused;
import dti.eventstore.command.Outcome.Refused;
import dti.eventstore.command.Outcome.Stale;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a command can rely on, over any store. A stream counts up to {@link CountUp#MAX}. */
abstract class CommandHandlerConformance {

    private static final Duration WAIT_MAX = Duration.ofSeconds(30);

    private final StreamId stream = new StreamId("counter/" + UUID.randomUUID());

    /** The store under test. */
    protected abstract EventStore store();

    @Test
    void a_command_that_stands_is_recorded_once_and_answers_with_its_result() {
        assertThat(handle(request("a"))).isEqualTo(new Done<>(1, lastPosition(), false));
        assertThat(handle(request("b"))).isEqualTo(new Done<>(2, lastPosition(), false));
    }

    @Test
    void a_repeated_request_answers_with_the_first_result_whatever_came_after() {
        CommandRequest first = request("a");
        Outcome<Integer, String> answer = handle(first);
        handle(request("b"));

        assertThat(handle(first)).isEqualTo(new Done<>(1, ((Done<Integer, String>) answer).position(), true));
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void a_request_id_used_for_another_request_is_refused_and_records_nothing() {
        CommandRequest first = request("a");
        handle(first);

        assertThat(handle(first.withHash("another"))).isEqualTo(new KeyReused<>());
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void a_refusal_records_nothing_and_is_decided_again_when_the_request_comes_again() {
        CommandRequest refused = request("late");
        IntStream.range(0, CountUp.MAX).forEach(i -> handle(request("n" + i)));

        assertThat(handle(refused)).isEqualTo(new Refused<>("full"));
        assertThat(handle(refused)).isEqualTo(new Refused<>("full"));
        assertThat(count()).isEqualTo(CountUp.MAX);
    }

    @Test
    void another_version_than_the_caller_has_seen_is_stale() {
        handle(request("a"));

        assertThat(handle(request("b").expecting(OptionalLong.of(0)))).isEqualTo(new Stale<>(1));
        assertThat(handle(request("b").expecting(OptionalLong.of(1)))).isInstanceOf(Done.class);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void a_lost_race_is_decided_again_with_the_other_event_in_sight() {
        CountUp steps = new CountUp(store(), stream, request("mine")).after(1, () -> handle(request("theirs")));

        assertThat(handle(steps)).isEqualTo(new Done<>(2, lastPosition(), false));
    }

    @Test
    void a_lost_race_of_a_caller_who_named_a_version_is_stale() {
        CommandRequest mine = request("mine").expecting(OptionalLong.of(0));
        CountUp steps = new CountUp(store(), stream, mine).after(1, () -> handle(request("theirs")));

        assertThat(handle(steps)).isEqualTo(new Stale<>(1));
    }

    @Test
    void races_lost_without_end_are_contended_and_record_nothing() {
        CountUp steps = new CountUp(store(), stream, request("mine"))
                .after(
                        CommandHandler.TRIES_MAX,
                        () -> handle(request(UUID.randomUUID().toString())));

        assertThat(handle(steps)).isEqualTo(new Contended<>());
        assertThat(count()).isEqualTo(CommandHandler.TRIES_MAX);
    }

    @Test
    void a_repetition_that_overtakes_its_first_sending_is_answered_like_it() {
        CommandRequest request = request("a");
        CountUp steps = new CountUp(store(), stream, request).after(1, () -> handle(request));

        assertThat(handle(steps)).isEqualTo(new Done<>(1, lastPosition(), true));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void a_race_lost_to_another_sending_of_the_same_request_is_answered_like_it() {
        CommandRequest request = request("a");
        CountUp steps = new CountUp(store(), stream, request)
                .after(1, () -> handle(request))
                .losingRaces();

        assertThat(handle(steps)).isEqualTo(new Done<>(1, lastPosition(), true));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void sixteen_sendings_of_one_request_at_once_record_one_event() {
        CommandRequest request = request("a");

        List<Outcome<Integer, String>> outcomes = Uni.join()
                .all(IntStream.range(0, 16).mapToObj(i -> handled(request)).toList())
                .andFailFast()
                .await()
                .atMost(WAIT_MAX);

        assertThat(outcomes)
                .allSatisfy(outcome ->
                        assertThat(((Done<Integer, String>) outcome).result()).isEqualTo(1));
        assertThat(outcomes.stream().filter(outcome -> !((Done<Integer, String>) outcome).repeated()))
                .hasSize(1);
        assertThat(count()).isEqualTo(1);
    }

    private Uni<Outcome<Integer, String>> handled(CommandRequest request) {
        return new CommandHandler(store()).handle(request, new CountUp(store(), stream, request));
    }

    private Outcome<Integer, String> handle(CommandRequest request) {
        return handled(request).await().atMost(WAIT_MAX);
    }

    private Outcome<Integer, String> handle(CountUp steps) {
        return new CommandHandler(store())
                .handle(steps.request(), steps)
                .await()
                .atMost(WAIT_MAX);
    }

    private int count() {
        return store().readWholeStream(stream).await().atMost(WAIT_MAX).size();
    }

    private long lastPosition() {
        return store().readWholeStream(stream)
                .await()
                .atMost(WAIT_MAX)
                .getLast()
                .position()
                .value();
    }

    private static CommandRequest request(String hash) {
        UUID id = UUID.randomUUID();
        Instant noon = Instant.parse("2024-06-01T05:00:00Z");
        return new CommandRequest(id, hash, true, OptionalLong.empty(), noon, new Append.Origin("s", id, null, null));
    }
}
