package dti.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PortTest {

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_taken_port_names_the_port_the_holder_and_the_variable() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Port port = new Port(taken.getLocalPort(), "DTI_PORT_EXAMPLE");

            assertThatThrownBy(() -> port.requireFree("Example"))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + ", wanted by Example, is taken")
                    .hasMessageContaining("pid " + ProcessHandle.current().pid())
                    .hasMessageContaining("DTI_PORT_EXAMPLE=<port>");
        }
    }

    @Test
    void a_free_port_is_free_and_silent() {
        Port port = Port.free("DTI_PORT_EXAMPLE");

        assertThat(port.isFree()).isTrue();
        assertThat(port.answers()).isFalse();
    }

    @Test
    void a_number_that_is_no_port_is_refused() {
        assertThatThrownBy(() -> new Port(70_000, "DTI_PORT_EXAMPLE"))
                .hasMessageContaining("DTI_PORT_EXAMPLE is 70000");
    }
}
