package org.demarche.analysis;

import java.util.List;

/** Writes a document in Markdown (CommonMark 0.31 with tables). */
final class DossierMarkdown {
    private DossierMarkdown() {}

    static String write(List<Block> blocks) {
        StringBuilder page = new StringBuilder();
        for (Block block : blocks) {
            page.append(page.isEmpty() ? "" : "\n");
            if (block instanceof Block.Heading heading) {
                page.append("#".repeat(heading.level()))
                        .append(" ")
                        .append(escaped(heading.text()).strip());
                page.append("\n");
            } else if (block instanceof Block.Paragraph paragraph) {
                page.append(escaped(paragraph.text())).append("\n");
            } else if (block instanceof Block.Table table) {
                page.append("| ").append(String.join(" | ", table.header())).append(" |\n");
                page.append("|").append("---|".repeat(table.header().size())).append("\n");
                for (List<List<Block.Run>> row : table.rows()) {
                    page.append("|");
                    row.forEach(
                            cell -> page.append(" ").append(line(cell).strip()).append(" |"));
                    page.append("\n");
                }
            } else if (block instanceof Block.Bullets bullets) {
                bullets.items()
                        .forEach(item -> page.append("- ").append(line(item)).append("\n"));
            } else if (block instanceof Block.Sources sources) {
                int number = 0;
                for (Cited cited : sources.sources()) {
                    page.append(++number)
                            .append(". ")
                            .append(escaped(Block.line(cited)).strip());
                    page.append(" (`").append(cited.id().replace("`", "")).append("`)\n");
                }
            }
        }
        return page.toString();
    }

    private static String line(List<Block.Run> runs) {
        StringBuilder line = new StringBuilder();
        for (Block.Run run : runs) {
            if (run instanceof Block.Plain plain) {
                line.append(escaped(plain.text()));
            } else if (run instanceof Block.Strong strong) {
                line.append("**").append(escaped(strong.text())).append("**");
            } else if (run instanceof Block.Note note) {
                line.append("[").append(note.number()).append("]");
            }
        }
        return line.toString();
    }

    /** Text that Markdown shows as it is: one line, nothing of it markup, no HTML. */
    private static String escaped(String text) {
        return Block.single(text)
                .replaceAll("([\\\\`*_{}\\[\\]()#+!|~^])", "\\\\$1")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
