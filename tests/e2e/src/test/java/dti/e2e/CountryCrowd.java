package dti.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Many clients that start to follow a leaderboard at once. */
final class CountryCrowd implements AutoCloseable {

    /**
     * For health, while all followers are served. A service that is silent longer counts as gone. The test prints the
     * actual time, because a build shares its machine.
     */
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(10);

    private static final Duration ANSWER_AT_MOST = Duration.ofSeconds(60);
    private static final int SOME_BYTES = 1_024;

    private final Stack stack;
    private final Call follow;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<HttpResponse<InputStream>> answers = new ArrayList<>();

    CountryCrowd(Stack stack, Call follow) {
        this.stack = stack;
        this.follow = follow;
    }

    void connect(int count) {
        List<CompletableFuture<HttpResponse<InputStream>>> connecting = IntStream.range(0, count)
                .mapToObj(_ -> http.sendAsync(request(), BodyHandlers.ofInputStream()))
                .toList();
        Duration slowest = healthWhile(connecting);
        connecting.forEach(each -> answers.add(each.join()));
        long served =
                answers.stream().filter(answer -> answer.statusCode() == 200).count();
        System.out.printf(
                "%d follow, %d are answered 503; health took %d ms at most%n",
                served, count - served, slowest.toMillis());
        assertThat(served).isPositive();
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.statusCode() == 200
                                || answer.statusCode() == 503
                                        && answer.headers()
                                                .firstValue("Retry-After")
                                                .isPresent())
                        .as("status %d", answer.statusCode())
                        .isTrue());
        answers.stream().filter(answer -> answer.statusCode() == 200).forEach(CountryCrowd::awaitSnapshot);
        assertThat(slowest).isLessThan(ANSWERS_WITHIN);
    }

    private Duration healthWhile(List<? extends CompletableFuture<?>> connecting) {
        Duration slowest = Duration.ZERO;
        CompletableFuture<Void> all = CompletableFuture.allOf(connecting.toArray(CompletableFuture[]::new));
        do {
            Instant before = Instant.now();
            assertThat(stack.isReady(Service.RANKING)).isTrue();
            Duration took = Duration.between(before, Instant.now());
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
        } while (!all.isDone());
        return slowest;
    }

    private HttpRequest request() {
        HttpRequest.Builder request = HttpRequest.newBuilder(stack.at(follow.service(), follow.path()))
                .timeout(ANSWER_AT_MOST);
        follow.headers().forEach(request::header);
        return request.build();
    }

    private static void awaitSnapshot(HttpResponse<InputStream> answer) {
        try {
            assertThat(new String(answer.body().readNBytes(SOME_BYTES), StandardCharsets.UTF_8))
                    .contains("event:snapshot");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
