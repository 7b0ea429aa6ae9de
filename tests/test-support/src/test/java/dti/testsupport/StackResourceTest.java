package dti.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class StackResourceTest {

    @Test
    void each_start_gets_its_own_database_and_topics() {
        Map<String, String> first = new StackResource().start();
        Map<String, String> second = new StackResource().start();

        assertThat(first.get("quarkus.datasource.jdbc.url")).isNotEqualTo(second.get("quarkus.datasource.jdbc.url"));
        assertThat(first.get("dti.topics.prefix")).isNotEqualTo(second.get("dti.topics.prefix"));
    }

    @Test
    void both_roles_can_connect_and_the_topics_exist() throws Exception {
        Map<String, String> configuration = new StackResource().start();

        connect(configuration, "DTI_DB_OWNER");
        connect(configuration, "DTI_DB_APP");
        Map<String, Object> client = Map.of("bootstrap.servers", value(configuration, "kafka.bootstrap.servers"));
        try (Admin admin = Admin.create(client)) {
            assertThat(admin.listTopics().names().get(10, TimeUnit.SECONDS))
                    .contains(value(configuration, "dti.topics.prefix") + "dti.submissions.v1");
        }
    }

    @Test
    void a_service_module_names_its_databases() {
        assertThat(StackResource.defaultDatabase(Path.of("/x/services/scoring-service")))
                .isEqualTo("scoring");
        assertThat(StackResource.defaultDatabase(Path.of("/x/e2e"))).isEqualTo("e2e");
    }

    @Test
    void the_stack_is_chosen_by_name_and_a_misspelt_name_is_refused() {
        assertThat(StackChoice.parse(null)).isEmpty();
        assertThat(StackChoice.parse("containers")).contains(StackChoice.CONTAINERS);
        assertThatThrownBy(() -> StackChoice.parse("docker")).hasMessageContaining("embedded, containers, external");
    }

    private static void connect(Map<String, String> configuration, String role) throws Exception {
        String url = value(configuration, "quarkus.datasource.jdbc.url");
        String password = value(configuration, role + "_PASSWORD");
        try (Connection connection = DriverManager.getConnection(url, value(configuration, role), password)) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    private static String value(Map<String, String> configuration, String key) {
        return Objects.requireNonNull(configuration.get(key), key);
    }
}
