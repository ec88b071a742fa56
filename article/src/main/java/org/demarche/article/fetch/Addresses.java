package org.demarche.article.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Which addresses belong to the public internet: those that the IANA registries of special-purpose addresses (RFC 6890 and its
 * successors) do not set apart. IPv6 addresses that carry an IPv4 address are judged by it.
 */
final class Addresses {
    /** Special-purpose blocks of IPv4: first address and length of the prefix. */
    private static final long[][] SET_APART = {
        block(0, 0, 0, 8), // this network
        block(10, 0, 0, 8), // private
        block(100, 64, 0, 10), // shared by carriers
        block(127, 0, 0, 8), // loopback
        block(169, 254, 0, 16), // link-local, and the metadata services of clouds
        block(172, 16, 0, 12), // private
        block(192, 0, 0, 24), // protocol assignments
        block(192, 0, 2, 24), // documentation
        block(192, 88, 99, 24), // 6to4 relays
        block(192, 168, 0, 16), // private
        block(198, 18, 0, 15), // benchmarking
        block(198, 51, 100, 24), // documentation
        block(203, 0, 113, 24), // documentation
        block(224, 0, 0, 4), // multicast
        block(240, 0, 0, 4), // reserved, and broadcast
    };

    private Addresses() {}

    private static long[] block(int a, int b, int c, int prefix) {
        return new long[] {((long) a << 24) | (b << 16) | (c << 8), prefix};
    }

    /** Whether the address is one of the public internet. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? isPublic4(bytes, 0)
                : address instanceof Inet6Address && isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes, int at) {
        long ip = 0;
        for (int i = 0; i < 4; i++) {
            ip = ip << 8 | (bytes[at + i] & 0xFF);
        }
        for (long[] block : SET_APART) {
            int shift = 32 - (int) block[1];
            if (ip >> shift == block[0] >> shift) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPublic6(byte[] b) {
        if (zero(b, 0, 10) && ((b[10] == 0 && b[11] == 0) || ((b[10] & b[11] & 0xFF) == 0xFF))) {
            // ::ffff:a.b.c.d and ::a.b.c.d; also :: and ::1, which are 0.0.0.0 and 0.0.0.1 by this rule.
            return isPublic4(b, 12);
        }
        if (is(b, 0x00, 0x64, 0xFF, 0x9B) && zero(b, 4, 12)) {
            return isPublic4(b, 12); // NAT64, RFC 6052
        }
        if (is(b, 0x20, 0x02)) {
            return isPublic4(b, 2); // 6to4, RFC 3056
        }
        boolean global = (b[0] & 0xE0) == 0x20; // 2000::/3 is all that is given out
        boolean assignments = is(b, 0x20, 0x01) && (b[2] & 0xFE) == 0; // 2001::/23, Teredo and others
        boolean documentation = is(b, 0x20, 0x01, 0x0D, 0xB8) || (is(b, 0x3F, 0xFF) && (b[2] & 0xF0) == 0);
        return global && !assignments && !documentation;
    }

    private static boolean zero(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean is(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** A name that leads into a private network. */
    static final class Private extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        Private(String host, InetAddress address) {
            super(host + " is the address " + address.getHostAddress() + ", which is not of the public internet");
        }
    }
}
