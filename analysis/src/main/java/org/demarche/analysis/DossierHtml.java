package org.demarche.analysis;

import java.util.List;
import java.util.Locale;

/** Writes a document as a page of HTML that needs nothing else. */
final class DossierHtml {
    private static final String STYLE = "body{font:1em/1.5 serif;max-width:60em;margin:2em auto;padding:0 1em}"
            + "table{border-collapse:collapse}th,td{border:1px solid #999;padding:.2em .5em;text-align:left;vertical-align:top}"
            + "@media print{a{color:inherit;text-decoration:none}}";

    private DossierHtml() {}

    static String write(String title, List<Block> blocks) {
        StringBuilder page = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
                .append(escaped(title))
                .append("</title>\n<meta name=\"viewport\" content=\"width=device-width\">\n<style>")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n");
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                element(page, "h" + heading.level(), escaped(heading.text()));
            } else if (block instanceof Block.Paragraph paragraph) {
                element(page, "p", escaped(paragraph.text()));
            } else if (block instanceof Block.Table table) {
                table(page, table);
            } else if (block instanceof Block.Bullets bullets) {
                page.append("<ul>\n");
                bullets.items().forEach(item -> element(page, "li", line(item)));
                page.append("</ul>\n");
            } else if (block instanceof Block.Sources sources) {
                sources(page, sources.sources());
            }
        }
        return page.append("</body>\n</html>\n").toString();
    }

    private static void table(StringBuilder page, Block.Table table) {
        page.append("<table>\n<thead><tr>");
        table.header()
                .forEach(cell ->
                        page.append("<th scope=\"col\">").append(escaped(cell)).append("</th>"));
        page.append("</tr></thead>\n<tbody>\n");
        for (List<List<Block.Run>> row : table.rows()) {
            page.append("<tr>");
            row.forEach(cell -> page.append("<td>").append(line(cell)).append("</td>"));
            page.append("</tr>\n");
        }
        page.append("</tbody>\n</table>\n");
    }

    private static void sources(StringBuilder page, List<Cited> sources) {
        page.append("<ol>\n");
        int number = 0;
        for (Cited cited : sources) {
            String line = escaped(Block.line(cited));
            String address = Block.address(cited);
            String lower = address.toLowerCase(Locale.ROOT);
            if (lower.startsWith("https://") || lower.startsWith("http://")) {
                String shown = escaped(address);
                int at = line.lastIndexOf(shown);
                line = line.substring(0, at) + "<a href=\"" + shown + "\">" + shown + "</a>"
                        + line.substring(at + shown.length());
            }
            page.append("<li id=\"source-").append(++number).append("\">").append(line);
            page.append(" (<code>").append(escaped(cited.id())).append("</code>)</li>\n");
        }
        page.append("</ol>\n");
    }

    private static void element(StringBuilder page, String name, String content) {
        page.append("<")
                .append(name)
                .append(">")
                .append(content)
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String line(List<Block.Run> runs) {
        StringBuilder line = new StringBuilder();
        for (Block.Run run : runs) {
            if (run instanceof Block.Plain plain) {
                line.append(escaped(plain.text()));
            } else if (run instanceof Block.Strong strong) {
                line.append("<strong>").append(escaped(strong.text())).append("</strong>");
            } else if (run instanceof Block.Note note) {
                line.append("<a href=\"#source-")
                        .append(note.number())
                        .append("\">[")
                        .append(note.number());
                line.append("]</a>");
            }
        }
        return line.toString();
    }

    private static String escaped(String text) {
        return Block.single(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
