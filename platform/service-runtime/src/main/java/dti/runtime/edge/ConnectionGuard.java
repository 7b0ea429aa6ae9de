package dti.runtime.edge;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ServerChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Puts a watch before everything else on each connection that is accepted, and knows where connections are accepted. Netty
 * finds it as a service; {@link ServerSettings} tells it to look.
 */
public final class ConnectionGuard extends ChannelInitializerExtension {

    /** Of the process, as Netty makes this object itself. */
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

    /** Lets nobody connect any more; who is connected stays. */
    static void closeListeners() {
        LISTENERS.forEach(Channel::close);
    }
}
