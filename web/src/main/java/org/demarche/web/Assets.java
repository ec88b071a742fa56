package org.demarche.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.record.Article;

/**
 * Style sheets, fonts and the icon. Their folder's name holds a hash of what is in it, so a browser may keep them for ever: a new
 * version of the program has another folder.
 */
final class Assets {
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2",
            "txt", "text/plain; charset=utf-8");
    private static final String[] FILES = {
        "demarche.css",
        "desk.css",
        "desk.js",
        "icon.svg",
        "source-serif-4-latin-wght-normal.woff2",
        "source-serif-4-latin-wght-italic.woff2",
        "source-serif-4-latin-ext-wght-normal.woff2",
        "source-serif-4-latin-ext-wght-italic.woff2",
        "source-serif-4-OFL.txt"
    };
    private static final Pattern MARKS = Pattern.compile("marks-(\\d{1,4})\\.css");

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final String folder;

    Assets() {
        StringBuilder all = new StringBuilder();
        for (String name : FILES) {
            byte[] bytes = load(name);
            files.put(name, bytes);
            all.append(new String(bytes, StandardCharsets.ISO_8859_1));
        }
        folder = "/assets/" + Article.hash(all.toString() + Limits.LIT).substring(0, 12);
    }

    /** Path of the folder, without a slash at the end. */
    String folder() {
        return folder;
    }

    /** Answers with a file, or says false when there is none of this name. */
    boolean serve(Context context, String folderName, String name) {
        Optional<byte[]> file = find(name);
        if (file.isEmpty()) {
            return false;
        }
        boolean current = folder.endsWith("/" + folderName);
        context.header("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
        // A card in a sandboxed frame has an origin of its own, and fonts are only given to one's own origin or to all.
        context.header("Access-Control-Allow-Origin", "*");
        context.header("Cross-Origin-Resource-Policy", "cross-origin");
        context.contentType(TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
        context.result(file.get());
        return true;
    }

    private Optional<byte[]> find(String name) {
        Matcher marks = MARKS.matcher(name);
        if (marks.matches()) {
            int statements = Math.min(Integer.parseInt(marks.group(1)), Limits.LIT);
            return Optional.of(marks(statements).getBytes(StandardCharsets.UTF_8));
        }
        return Optional.ofNullable(files.get(name));
    }

    /** Lights a statement's words in the text and its place in the list when either is pointed at, focused or gone to. */
    private static String marks(int statements) {
        StringBuilder css = new StringBuilder();
        for (int n = 1; n <= statements; n++) {
            css.append(
                    ".reading:has(.n%1$d:hover,.n%1$d:focus-within,.n%1$d:focus,.n%1$d:target) .n%1$d{--lit:var(--light)}\n"
                            .formatted(n));
        }
        return css.toString();
    }

    private static byte[] load(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the build left out the asset " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the asset " + name + " cannot be read", e);
        }
    }
}
