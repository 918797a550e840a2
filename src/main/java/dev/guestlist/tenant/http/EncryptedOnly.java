package dev.guestlist.tenant.http;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/**
 * Proxies for encrypted requests only: a proxy reads whatever else it is given, and what this
 * machine or its link is asked for is not for a proxy.
 */
final class EncryptedOnly extends ProxySelector {
    private final ProxySelector usual;

    EncryptedOnly(ProxySelector usual) {
        this.usual = usual;
    }

    @Override
    public List<Proxy> select(URI address) {
        return "https".equals(address.getScheme())
                ? usual.select(address)
                : List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
        usual.connectFailed(address, proxy, failure);
    }
}
