package dti.ranking.leaderboards.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dti.runtime.response.SharedBytes;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes leaderboards as JSON in the format of the API, once for all readers. */
@ApplicationScoped
public class BoardJson {

    private final ObjectMapper mapper;

    BoardJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public SharedBytes bytes(Leaderboard leaderboard) {
        try {
            return SharedBytes.of(mapper.writeValueAsBytes(leaderboard));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a leaderboard can always be written", e);
        }
    }

    String text(Object update) {
        try {
            return mapper.writeValueAsString(update);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a leaderboard can always be written", e);
        }
    }
}
