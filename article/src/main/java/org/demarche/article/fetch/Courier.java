package org.demarche.article.fetch;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/**
 * Delivers something to an address that a stranger gave. It goes to no private network and follows no redirect, so nobody can make it
 * knock where only this machine may. Thread-safe.
 */
public final class Courier {
    private final Http http;

    /** @param options of them the time, what is said of the program, and whether private networks may be reached */
    public Courier(FetchOptions options) {
        this.http = new Http(options, new GuardedResolver(options.allowPrivate()));
    }

    /**
     * Sends one POST.
     *
     * @param address http or https, with a host
     * @param headers by name
     * @param body what is sent, as it is
     * @return the status of the answer (RFC 9110, 15); what it says is not read
     * @throws IOException when there is no answer within the time, or the address is not of the public internet
     */
    public int post(URI address, Map<String, String> headers, byte[] body) throws IOException {
        return http.post(address, headers, body);
    }
}
