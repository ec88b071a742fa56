package org.demarche.web;

/**
 * What a page tells other programs about itself. Everything may be empty.
 *
 * @param type of the Open Graph protocol: {@code website}, {@code article} or {@code profile}
 * @param image full address of its picture
 * @param imageAlt what the picture shows
 * @param atom path of its Atom feed
 * @param jsonFeed path of its JSON feed
 * @param oembed full address of its oEmbed answer
 * @param linkedData schema.org in JSON-LD, fit to stand in an element {@code script}
 */
record Outward(
        String type, String image, String imageAlt, String atom, String jsonFeed, String oembed, String linkedData) {
    static final Outward NOTHING = new Outward("website", "", "", "", "", "", "");

    Outward withFeeds(String atom, String jsonFeed) {
        return new Outward(type, image, imageAlt, atom, jsonFeed, oembed, linkedData);
    }

    Outward withImage(String type, String image, String imageAlt) {
        return new Outward(type, image, imageAlt, atom, jsonFeed, oembed, linkedData);
    }

    Outward withOembed(String oembed) {
        return new Outward(type, image, imageAlt, atom, jsonFeed, oembed, linkedData);
    }

    Outward withLinkedData(String linkedData) {
        return new Outward(type, image, imageAlt, atom, jsonFeed, oembed, linkedData);
    }
}
