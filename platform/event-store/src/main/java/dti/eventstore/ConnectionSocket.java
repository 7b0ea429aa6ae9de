package dti.eventstore;

import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.Connection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionBase;

/**
 * The socket of a pooled connection. Closing the connection itself would only return it to the pool, with an append of
 * unknown outcome still in flight.
 */
final class ConnectionSocket {

    private ConnectionSocket() {}

    /** Closes the socket. The pool then opens another connection when it needs one. */
    static void close(SqlConnection connection) {
        if (connection.getDelegate() instanceof SqlConnectionBase<?> base) {
            Connection inner = base.unwrap();
            while (inner != inner.unwrap()) {
                inner = inner.unwrap();
            }
            if (inner instanceof SocketConnectionBase socket) {
                socket.socket().close();
                return;
            }
        }
        connection.closeAndForget();
    }
}
