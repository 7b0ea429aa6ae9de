package dti.framework;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import dti.testsupport.Tokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** A client of the service. */
public final class Api {

    private Api() {}

    public static RequestSpecification anonymous() {
        return given().contentType(ContentType.JSON).header("Accept-Language", "en");
    }

    public static RequestSpecification as(String role) {
        return anonymous().header("Authorization", "Bearer " + Tokens.token(role));
    }

    /** The same caller with Vietnamese as the language. */
    public static RequestSpecification inVietnamese(String role) {
        return given().header("Accept-Language", "vi").header("Authorization", "Bearer " + Tokens.token(role));
    }

    public static RequestSpecification administrator() {
        return as("administrator");
    }

    /** Registers a department under the code, if it is not there yet. */
    public static void registerDepartment(String code) {
        administrator().body("""
                        {"name": "Sở thử", "level": "department", "groups": ["digital-economy"]}
                        """).put("/api/v1/units/" + code).then().statusCode(anyOf(is(201), is(200)));
    }
}
