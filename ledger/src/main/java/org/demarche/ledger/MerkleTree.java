package org.demarche.ledger;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The Merkle tree hash of RFC 6962, section 2.1, over revision hashes (32 bytes each) as leaves. Keeps only the roots of the complete
 * subtrees, so a long day takes no memory.
 */
final class MerkleTree {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** Roots of complete subtrees, largest first, with their numbers of leaves. */
    private final List<byte[]> roots = new ArrayList<>();

    private final List<Long> sizes = new ArrayList<>();

    /** @param hash lower-case hexadecimal */
    void add(String hash) {
        byte[] right = digest(LEAF, HexFormat.of().parseHex(hash), new byte[0]);
        long size = 1;
        while (!sizes.isEmpty() && sizes.get(sizes.size() - 1) == size) {
            right = digest(NODE, roots.remove(roots.size() - 1), right);
            size += sizes.remove(sizes.size() - 1);
        }
        roots.add(right);
        sizes.add(size);
    }

    boolean isEmpty() {
        return roots.isEmpty();
    }

    /** Lower-case hexadecimal; of no leaves the hash of nothing. */
    String hash() {
        if (roots.isEmpty()) {
            return HexFormat.of().formatHex(ChainRow.sha256().digest());
        }
        byte[] right = roots.get(roots.size() - 1);
        for (int i = roots.size() - 2; i >= 0; i--) {
            right = digest(NODE, roots.get(i), right);
        }
        return HexFormat.of().formatHex(right);
    }

    private static byte[] digest(byte kind, byte[] left, byte[] right) {
        MessageDigest digest = ChainRow.sha256();
        digest.update(kind);
        digest.update(left);
        digest.update(right);
        return digest.digest();
    }
}
