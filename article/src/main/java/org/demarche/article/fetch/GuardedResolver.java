package org.demarche.article.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names and refuses what leads into a private network. The connection is made to the addresses that were checked here, so that a
 * name that answers differently the second time gains nothing. One private address among public ones is enough to refuse a name.
 */
final class GuardedResolver implements DnsResolver {
    private final boolean allowPrivate;

    GuardedResolver(boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        for (InetAddress address : addresses) {
            if (!allowPrivate && !Addresses.isPublic(address)) {
                throw new Addresses.Private(host, address);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
