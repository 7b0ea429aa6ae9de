package dti.framework.frameworks.http;

import static dti.framework.Api.administrator;
import static dti.framework.Api.anonymous;
import static dti.framework.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dti.framework.Documents;
import dti.framework.ServiceTest;
import dti.testsupport.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@ServiceTest
class FrameworkDocumentTest {

    private static final String FRAMEWORKS = "/api/v1/frameworks";

    @Test
    void a_document_that_is_not_a_framework_is_422_with_every_place() {
        store("""
                {"key": "f-bad", "title": "T", "level": "village", "source": {"document": "x"}, "colour": "red",
                 "nodes": [{"key": "1", "kind": "group", "name": "N", "parent": "9"}]}
                """)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/colour"))
                .body("errors.pointer", hasItem("/level"))
                .body("errors.pointer", hasItem("/nodes/0/parent"));
    }

    @Test
    void yaml_that_says_a_thing_twice_or_by_alias_is_400() {
        yaml("key: a\nkey: b\n").then().statusCode(400);
        yaml("key: &a x\ntitle: *a\n").then().statusCode(400);
        yaml("key: [unclosed\n").then().statusCode(400);
        yaml("- a list\n").then().statusCode(400);
    }

    @Test
    void yaml_in_one_line_is_400_because_reading_it_costs_the_square_of_its_length() {
        yaml("#".repeat(100_000) + "\nkey: a\n").then().statusCode(400);
    }

    @Test
    void a_document_over_512_kib_is_413_before_it_is_sent() throws IOException {
        assertThat(announce(FRAMEWORKS, 512 * 1024 + 1)).contains("HTTP/1.1 413", "urn:dti:problem:too-large");
    }

    @Test
    void any_other_body_over_512_kib_is_413_before_it_is_sent() throws IOException {
        assertThat(announce("/api/v1/campaigns", 512 * 1024 + 1)).contains("HTTP/1.1 413", "urn:dti:problem:too-large");
    }

    /** The answer of the service to the headers that announce a body of this size. */
    private static String announce(String path, int bytes) throws IOException {
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + Tokens.token("administrator") + "\r\nContent-Length: " + bytes
                + "\r\n\r\n";
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            StringBuilder answer = new StringBuilder();
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            while (answer.indexOf("}") < 0) {
                answer.append((char) reader.read());
            }
            return answer.toString();
        }
    }

    @Test
    void another_content_type_is_415() {
        administrator()
                .contentType("text/plain")
                .body("key: a")
                .post(FRAMEWORKS)
                .then()
                .statusCode(415);
    }

    @Test
    void checking_keeps_nothing() {
        as("auditor")
                .body(Documents.contradictory("f-checked"))
                .post(FRAMEWORKS + "/check")
                .then()
                .statusCode(200)
                .body("findings.id", hasItem("sum-differs:1"));

        as("auditor").get(FRAMEWORKS + "/f-checked/versions/1").then().statusCode(404);
    }

    @Test
    void assumed_points_are_explained_and_never_clamped() {
        Documents.publish("f-trial");
        String evaluate = FRAMEWORKS + "/f-trial/versions/1/evaluate";

        anonymous()
                .body("""
                        {"leaf": "1.1", "inputs": {"points": 4.5}}
                        """)
                .post(evaluate)
                .then()
                .statusCode(200)
                .body("state", equalTo("scored"))
                .body("points", equalTo(4.5f))
                .body("explanation.sections.topic", hasItem("rule"));
        anonymous().body("""
                        {"leaf": "1.1", "inputs": {"points": 6.01}}
                        """).post(evaluate).then().statusCode(422).body("errors.pointer", hasItem("/inputs/points"));
        anonymous().body("{\"leaf\": \"1\"}").post(evaluate).then().statusCode(422);
    }

    @Test
    void a_ratio_below_its_target_counts_in_proportion() {
        Documents.publish(
                "f-ratio", Documents.sound("f-ratio").replace("\"line\": 2, \"rule\": {\"kind\": \"manual\"}", """
                "line": 2, "rule": {"kind": "ratio", "numerator": ["a"], "denominator": ["b"], "target": "80%",
                  "below": "proportional", "whenDenominatorZero": "zero"}
                """));

        anonymous()
                .body("""
                        {"leaf": "1.1", "inputs": {"a": 796, "b": 1000}}
                        """)
                .post(FRAMEWORKS + "/f-ratio/versions/1/evaluate")
                .then()
                .statusCode(200)
                .body("points", equalTo(5.97f));
        anonymous()
                .body("""
                        {"leaf": "1.1", "inputs": {"a": 796}}
                        """)
                .post(FRAMEWORKS + "/f-ratio/versions/1/evaluate")
                .then()
                .statusCode(200)
                .body("state", equalTo("pending"))
                .body("missing", hasItem("b"));
    }

    @Test
    void hn_so_2024_has_46_leaves_and_400_points() {
        Path file = Documents.shipped().stream()
                .filter(each -> each.endsWith("hn-so-2024.yaml"))
                .findFirst()
                .orElseThrow();

        as("auditor")
                .contentType("application/yaml; charset=UTF-8")
                .body(Documents.bytes(file))
                .post(FRAMEWORKS + "/check")
                .then()
                .statusCode(200)
                .body("leaves", equalTo(46))
                .body("effectiveMax", equalTo(400));
    }

    private static Response store(String document) {
        return administrator().body(document).post(FRAMEWORKS);
    }

    private static Response yaml(String document) {
        return administrator()
                .contentType("application/yaml; charset=UTF-8")
                .body(document.getBytes(StandardCharsets.UTF_8))
                .post(FRAMEWORKS);
    }
}
