package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.demarche.record.Article;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
    /** RFC 6962, 2.1, word for word: the list is cut at the largest power of two below its length. */
    private static byte[] byTheBook(List<String> leaves) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        if (leaves.isEmpty()) {
            return digest.digest();
        }
        if (leaves.size() == 1) {
            digest.update((byte) 0);
            return digest.digest(HexFormat.of().parseHex(leaves.get(0)));
        }
        int cut = Integer.highestOneBit(leaves.size() - 1);
        byte[] left = byTheBook(leaves.subList(0, cut));
        byte[] right = byTheBook(leaves.subList(cut, leaves.size()));
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    @Test
    void theTreeGrownLeafByLeafIsThatOfTheRfc() throws Exception {
        List<String> leaves = new ArrayList<>();
        MerkleTree tree = new MerkleTree();
        for (int i = 0; i < 70; i++) {
            assertThat(tree.hash()).as("%d leaves", i).isEqualTo(HexFormat.of().formatHex(byTheBook(leaves)));
            leaves.add(Article.hash("leaf " + i));
            tree.add(leaves.get(i));
        }
    }
}
