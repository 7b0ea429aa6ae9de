package dti.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dti.e2e.Call.Answer;
import java.util.Map;

/**
 * A caller who works on one submission.
 *
 * @param submission path of the submission
 */
record Desk(Stack stack, String submission, String token) {

    Answer get(String rest) {
        return done(Call.get(Service.SCORING, submission + rest));
    }

    Answer put(String rest, Object body) {
        return done(Call.put(Service.SCORING, submission + rest, body).once());
    }

    Answer post(String rest, Object body) {
        return done(Call.post(Service.SCORING, submission + rest, body).once());
    }

    /** Downloads the unit's sheet as a workbook. */
    byte[] sheet() {
        return stack.file(Call.get(Service.SCORING, submission + "/sheet").as(token));
    }

    Call bringing(byte[] sheet) {
        return new Call("PUT", Service.SCORING, submission + "/sheet", Map.of("Content-Type", UnitSheet.XLSX), sheet)
                .once();
    }

    Answer bring(byte[] sheet) {
        return done(bringing(sheet));
    }

    /** A request without a body. */
    Answer post(String rest) {
        return done(new Call("POST", Service.SCORING, submission + rest, Map.of(), new byte[0]).once());
    }

    /** Asserts that the call is refused with this status and rule. */
    void refused(int status, String rule, Call call) {
        Answer answer = stack.sendUntilAnswered(call.as(token));
        assertThat(answer.status()).as("%s", answer.json()).isEqualTo(status);
        assertThat(answer.text("/rule")).as("%s", answer.json()).isEqualTo(rule);
    }

    Call putting(String rest, Object body) {
        return Call.put(Service.SCORING, submission + rest, body).once();
    }

    Call posting(String rest, Object body) {
        return Call.post(Service.SCORING, submission + rest, body).once();
    }

    private Answer done(Call call) {
        Answer answer = stack.sendUntilAnswered(call.as(token));
        assertThat(answer.status())
                .as("%s %s: %s", call.method(), call.path(), answer.json())
                .isBetween(200, 201);
        return answer;
    }
}
