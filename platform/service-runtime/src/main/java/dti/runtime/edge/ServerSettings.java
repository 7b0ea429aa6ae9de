package dti.runtime.edge;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/** Sets the options of connections that configuration properties cannot set. */
@ApplicationScoped
public class ServerSettings implements VertxOptionsCustomizer, HttpServerOptionsCustomizer {

    /** Runs before the first connection of any kind, because Netty searches for its extensions once. */
    @Override
    public void accept(VertxOptions options) {
        System.setProperty(ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    }

    /**
     * Disables clear-text HTTP/2: {@link RequestArrival} can time only one request after the other per connection.
     * Gateways speak HTTP/1.1.
     */
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
