package org.demarche.article.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bylines that are nothing but text: "By Wanda Ilex and Per Aske". */
final class SignedLines {
    /** A name behind the words of a byline, in a line of running text. */
    private static final Pattern SIGNED = Pattern.compile(
            "(?:^|[\\s(\u2013-])(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]oor|[Aa]utor(?:in|en|es|a)?|[Aa]uthors?|[Aa]uteurs?|[Ww]ords|[Tt]ext[eo]?|AUTOR|BY|VON):?\\s{1,3}"
                    + "((?:\\p{Lu}[\\p{L}\\p{M}'\u2019.-]{0,24}|(?:von|van|de|der|den|di|da|du|la|le|al|bin|zu|y|und|and)\\b)(?:,?\\s(?:\\p{Lu}[\\p{L}\\p{M}'\u2019.-]{0,24}|(?:von|van|de|der|den|di|da|du|la|le|al|bin|zu|y|und|and)\\b)){1,7})");

    private static final Pattern PICTURE =
            Pattern.compile("(?i)foto|photo|bild|image|\u00a9|picture|illustration|grafik|theme");

    private final List<Block> blocks;
    private final int title;

    /** @param title index of the block with the headline */
    SignedLines(List<Block> blocks, int title) {
        this.blocks = blocks;
        this.title = title;
    }

    /** The names of a byline that is nothing but text: around the headline, else in a short line anywhere that begins with it. */
    List<String> names() {
        for (int i = Math.max(0, title - 3); i < Math.min(blocks.size(), title + 12); i++) {
            List<String> found = signedIn(blocks.get(i), 160, 40);
            if (!found.isEmpty()) {
                return found;
            }
        }
        for (int i = title; i < blocks.size(); i++) {
            List<String> found = signedIn(blocks.get(i), 120, 14);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** @param within how many characters from its beginning the name may begin */
    private static List<String> signedIn(Block block, int longest, int within) {
        boolean away = block.box().inside(Hints.COMMENT | Hints.RELATED | Hints.CAPTION);
        if (block.length() > longest || block.heading() || away || TextWeight.sentence(block.text())) {
            return List.of();
        }
        Matcher m = SIGNED.matcher(block.text());
        if (!m.find() || m.start(1) > within || PICTURE.matcher(block.text()).find()) {
            return List.of();
        }
        List<String> names = Names.in(List.of(m.group(1)), null, false);
        return names.stream().allMatch(Names::full) ? names : List.of();
    }
}
