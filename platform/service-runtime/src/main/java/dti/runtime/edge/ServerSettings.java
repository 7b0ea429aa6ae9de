package dti.runtime.edge;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/** What cannot be said in configuration about how connections are served. */
@ApplicationScoped
public class ServerSettings implements VertxOptionsCustomizer, HttpServerOptionsCustomizer {

    /** Before the first connection of any kind, because Netty looks for its extensions once. */
    @Override
    public void accept(VertxOptions options) {
        System.setProperty(ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    }

    /** One request after the other per connection is what {@link RequestArrival} can time; gateways speak HTTP/1.1. */
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
