package dti.demo;

import dti.demo.Call.Answer;
import dti.localstack.TokenIssuer;
import dti.localstack.TokenRequest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A model client of the services. Each write carries an Idempotency-Key, so the client repeats a request to a service
 * that is away, and the request takes effect once.
 */
final class Api {

    private static final Retry RETRY = new Retry(Duration.ofSeconds(90));
    private static final int UNAVAILABLE = 503;
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final TokenIssuer issuer;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Api(Path root) {
        this.issuer = TokenIssuer.local(root);
    }

    /** A token of the local issuer, like those of {@code ./dti token}. */
    String token(String role, @Nullable String unit) {
        return tokens.computeIfAbsent(
                role + "@" + unit,
                key -> issuer.issue(TokenRequest.of(role).unit(unit).subject("demo-" + key.replace('@', '-'))));
    }

    /** Sends a request and fails unless the answer is a success. */
    Answer ok(Call call) {
        Answer answer = send(call);
        if (!answer.isSuccess()) {
            throw new DemoFailedException(
                    call.method() + " " + call.path() + " was answered " + answer.status() + ": " + answer.json());
        }
        return answer;
    }

    /** Sends a request and returns any answer. Retries for 90 s while the service is away or busy. */
    Answer send(Call call) {
        Call keyed = call.method().equals("GET")
                ? call
                : call.with("Idempotency-Key", UUID.randomUUID().toString());
        return RETRY.await(() -> served(keyed)).orElseGet(() -> last(keyed));
    }

    /** Empty when the service is away or busy. */
    private Optional<Answer> served(Call call) {
        try {
            return Optional.of(once(call)).filter(answer -> answer.status() != UNAVAILABLE);
        } catch (IOException away) {
            return Optional.empty();
        }
    }

    private Answer last(Call call) {
        try {
            return once(call);
        } catch (IOException away) {
            throw new DemoFailedException(call.service() + " cannot be reached: " + away);
        }
    }

    private Answer once(Call call) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.service().at(call.path()))
                .timeout(ANSWER_TIMEOUT)
                .method(call.method(), BodyPublishers.ofByteArray(call.body()));
        call.headers().forEach(request::header);
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(),
                    Json.read(response.body()),
                    response.headers().firstValue("Dti-Position").orElse(""));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailedException("interrupted");
        }
    }
}
