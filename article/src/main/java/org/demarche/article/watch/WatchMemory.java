package org.demarche.article.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.demarche.article.fetch.Validators;

/**
 * What a watch remembers of its feeds, in a file of JSON. The file is written beside the old one and put in its place in one step, so that a
 * crash leaves the one or the other whole. Not thread-safe.
 */
public final class WatchMemory {
    private static final String FORMAT = "demarche-watch/1";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Map<String, FeedMemory> feeds = new LinkedHashMap<>();

    private WatchMemory(Path file) {
        this.file = file;
    }

    /**
     * Opens the memory; it is empty when the file is not there.
     *
     * @throws IOException when the file cannot be read or is none of this kind; it is left as it is
     */
    public static WatchMemory open(Path file) throws IOException {
        WatchMemory memory = new WatchMemory(file);
        if (Files.exists(file)) {
            JsonNode root;
            try {
                root = JSON.readTree(Files.readAllBytes(file));
            } catch (JsonProcessingException e) {
                throw new IOException("it is no file that a watch wrote", e);
            }
            if (!root.path("format").asText("").equals(FORMAT)) {
                throw new IOException("it is no file that a watch wrote, or one of another version");
            }
            root.path("feeds").properties().forEach(feed -> memory.feeds.put(feed.getKey(), read(feed.getValue())));
        }
        return memory;
    }

    private static FeedMemory read(JsonNode feed) {
        Map<String, String> done = new LinkedHashMap<>();
        feed.path("done")
                .properties()
                .forEach(entry -> done.put(entry.getKey(), entry.getValue().asText("")));
        Map<String, Integer> tries = new LinkedHashMap<>();
        feed.path("tries")
                .properties()
                .forEach(entry -> tries.put(entry.getKey(), entry.getValue().asInt()));
        String etag = feed.path("etag").textValue();
        String modified = feed.path("last_modified").textValue();
        return new FeedMemory(new Validators(etag, modified), done, tries);
    }

    /** What is remembered of a feed. */
    public FeedMemory of(String feed) {
        return feeds.computeIfAbsent(feed, address -> new FeedMemory(Validators.NONE, Map.of(), Map.of()));
    }

    /** @throws IOException when it cannot be written; the old file is still there then */
    public void save() throws IOException {
        ObjectNode root = JSON.createObjectNode().put("format", FORMAT);
        ObjectNode all = root.putObject("feeds");
        feeds.forEach((address, feed) -> {
            ObjectNode node = all.putObject(address);
            node.put("etag", feed.validators().etag());
            node.put("last_modified", feed.validators().lastModified());
            ObjectNode done = node.putObject("done");
            feed.done().forEach(done::put);
            ObjectNode tries = node.putObject("tries");
            feed.tries().forEach((id, count) -> tries.put(id, count));
        });
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(root));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
