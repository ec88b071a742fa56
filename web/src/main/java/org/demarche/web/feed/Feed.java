package org.demarche.web.feed;

import java.util.List;

/**
 * A feed.
 *
 * @param title its name
 * @param home full address of the page that it follows
 * @param self full address of the feed itself, which is its id too
 * @param updated when something in it changed last, RFC 3339
 * @param items the newest first
 */
public record Feed(String title, String home, String self, String updated, List<Item> items) {
    public Feed {
        items = List.copyOf(items);
    }

    /**
     * Something new.
     *
     * @param address full address of its page, which is its id too
     * @param title one line
     * @param text what it says, plain text
     * @param author who said it
     * @param published when it came into the record, RFC 3339
     * @param updated when it was changed last, RFC 3339
     * @param tags what it is about and what kind it is of
     */
    public record Item(
            String address,
            String title,
            String text,
            String author,
            String published,
            String updated,
            List<String> tags) {
        public Item {
            tags = List.copyOf(tags);
        }
    }
}
