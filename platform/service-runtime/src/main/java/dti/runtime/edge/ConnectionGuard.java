package dti.runtime.edge;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ServerChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Adds {@link RequestArrival} as the first handler of each accepted connection, and keeps the listening channels. Netty
 * finds this class as a service; {@link ServerSettings} makes Netty search for it.
 */
public final class ConnectionGuard extends ChannelInitializerExtension {

    /** The listening channels of the process; static because Netty creates this object itself. */
    private static final Set<Channel> LISTENERS = ConcurrentHashMap.newKeySet();

    @Override
    public void postInitializeServerListenerChannel(ServerChannel listener) {
        LISTENERS.add(listener);
        listener.closeFuture().addListener(closed -> LISTENERS.remove(listener));
    }

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        channel.pipeline().addFirst("dti-arrival", new RequestArrival());
    }

    /** Stops accepting connections; existing connections stay open. */
    static void closeListeners() {
        LISTENERS.forEach(Channel::close);
    }
}
