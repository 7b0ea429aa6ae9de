package dti.ranking.publications.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dti.contracts.ContractsJson;
import dti.localstack.SigningKeyFile;
import dti.ranking.TestCampaign;
import dti.transparency.CanonicalJson;
import dti.transparency.DetachedJws;
import dti.transparency.Proofs;
import dti.transparency.Tree;
import dti.transparency.TreeHash;
import dti.transparency.VerifierKey;
import dti.workbook.Cell;
import dti.workbook.SheetRow;
import dti.workbook.WorkbookCells;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tests the formats of an edition, and their proofs for a reader who has only the public key. */
@QuarkusTest
class EditionProofTest extends PublicationApi {

    private static final VerifierKey KEY =
            VerifierKey.parse(SigningKeyFile.ofPublicationsInTests().verifier());

    @Test
    void the_json_is_canonical_its_hash_is_told_and_its_tag_is_strong() throws Exception {
        String id = published(body("1/QĐ-UBND", finalised().code()));

        Response answer = given().get(PUBLICATIONS + "/" + id);

        String text = new String(answer.asByteArray(), StandardCharsets.UTF_8);
        assertThat(text).isEqualTo(canonical(ContractsJson.mapper().readTree(text)));
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(answer.asByteArray()));
        given().get(PUBLICATIONS).then().body("items.sha256", hasItem(sha256));
        answer.then().contentType("application/json").header("ETag", is('"' + sha256 + '"'));
        given().header("If-None-Match", answer.header("ETag"))
                .get(PUBLICATIONS + "/" + id)
                .then()
                .statusCode(304)
                .body(emptyString());
    }

    @Test
    void the_signature_is_of_the_bytes_that_are_served_and_of_nothing_else() {
        String id = published(body("2/QĐ-UBND", finalised().code()));
        byte[] served = given().get(PUBLICATIONS + "/" + id).asByteArray();

        Response signature = given().get(PUBLICATIONS + "/" + id + "/signature");

        signature.then().statusCode(200).contentType("application/jose").header("ETag", not(emptyString()));
        assertThat(DetachedJws.verifies(KEY, served, signature.asString())).isTrue();
        served[served.length / 2] ^= 1;
        assertThat(DetachedJws.verifies(KEY, served, signature.asString())).isFalse();
        given().get(PUBLICATIONS + "/keys")
                .then()
                .statusCode(200)
                .body("keys[0].kty", is("OKP"))
                .body("keys[0].kid", is(KEY.keyId()))
                .body("keys[0].verifierKey", is(KEY.toString()));
    }

    @Test
    void every_row_is_proven_to_be_in_the_signed_tree_and_a_changed_one_is_not() throws IOException {
        String id = published(body("3/QĐ-UBND", finalised().code()));
        JsonNode edition = json(PUBLICATIONS + "/" + id);
        Tree tree = new Tree(
                edition.at("/tree/size").asLong(),
                TreeHash.ofHex(edition.at("/tree/root").asText()));

        for (String unit : List.of(TRADE, FINANCE, HEALTH, HOME_AFFAIRS)) {
            JsonNode proof = json(PUBLICATIONS + "/" + id + "/proof/" + unit);
            assertThat(proof.path("row").path("unit").asText()).isEqualTo(unit);
            assertThat(edition.at("/campaigns/0/rows").get(proof.path("index").asInt()))
                    .isEqualTo(proof.path("row"));
            assertThat(included(tree, proof, proof.path("row"))).isTrue();
            ObjectNode better = ((ObjectNode) proof.path("row")).deepCopy().put("achieved", 30);
            assertThat(included(tree, proof, better)).isFalse();
        }
    }

    @Test
    void a_unit_is_proven_by_any_of_its_names_and_where_it_is_twice_the_campaign_is_named() {
        TestCampaign one = finalised();
        TestCampaign other = finalised();
        String path = PUBLICATIONS + "/" + published(body("4/QĐ-UBND", one.code(), other.code())) + "/proof/";

        given().get(path + TRADE).then().statusCode(400).body("errors[0].parameter", is("campaign"));
        given().get(path + "H26." + TRADE + "?campaign=" + other.code())
                .then()
                .statusCode(200)
                .body("row.campaign", is(other.code()))
                .body("index", is(4));
        given().get(path + "hn-so-tu-phap").then().statusCode(404);
    }

    @Test
    void the_same_rows_are_served_as_a_table_and_as_a_workbook() throws IOException {
        String code = finalised().code();
        String path = PUBLICATIONS + "/" + published(body("5/QĐ-UBND", code));

        Response csv = given().accept("text/csv").get(path);
        csv.then().statusCode(200).contentType(containsString("text/csv"));
        String[] lines = new String(csv.asByteArray(), StandardCharsets.UTF_8).split("\r\n", -1);
        assertThat(lines).hasSize(6);
        assertThat(lines[0]).startsWith("campaign,edition,unit,name,rank,tied,self");
        assertThat(lines[1])
                .startsWith(code + ",1," + TRADE + ",Sở Công Thương,1,false,29,,29,0,30,96.67,Tốt,Kinh tế: 1");
        assertThat(lines[2]).startsWith(code + ",1," + FINANCE + ",Sở Tài chính,2,true,20");

        Response workbook = given().accept(PublicationResource.XLSX).get(path);
        workbook.then().statusCode(200).contentType(PublicationResource.XLSX);
        assertThat(given().accept(PublicationResource.XLSX).get(path).asByteArray())
                .isEqualTo(workbook.asByteArray());
        var sheets = WorkbookCells.read(workbook.asByteArray(), "Công bố", "Kết quả 1");
        assertThat(sheets.get("Công bố"))
                .anySatisfy(row -> assertThat(row.joined(1)).isEqualTo("5/QĐ-UBND"));
        List<SheetRow> rows = Objects.requireNonNull(sheets.get("Kết quả 1"));
        assertThat(rows).hasSize(5);
        assertThat(rows.get(1).cell(2)).isEqualTo(new Cell.Words(TRADE));
        assertThat(rows.get(1).cell(11)).isEqualTo(new Cell.Figure(new BigDecimal("96.67")));
        assertThat(List.of(
                        csv.header("ETag"),
                        workbook.header("ETag"),
                        given().get(path).header("ETag")))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_was_never_published_is_404() {
        for (String form : List.of("", "/signature", "/proof/" + TRADE)) {
            given().get(PUBLICATIONS + "/" + UUID.randomUUID() + form)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
            given().get(PUBLICATIONS + "/nothing" + form).then().statusCode(404);
        }
    }

    private static boolean included(Tree tree, JsonNode proof, JsonNode row) {
        TreeHash leaf = TreeHash.leaf(canonical(row).getBytes(StandardCharsets.UTF_8));
        List<TreeHash> path = new ArrayList<>();
        proof.path("proof").forEach(hash -> path.add(TreeHash.ofHex(hash.asText())));
        return Proofs.includes(tree, proof.path("index").asLong(), leaf, path);
    }

    private static String canonical(JsonNode json) {
        return CanonicalJson.of(ContractsJson.mapper().convertValue(json, Object.class));
    }

    private static JsonNode json(String path) throws IOException {
        return ContractsJson.mapper().readTree(given().get(path).asByteArray());
    }
}
