package org.demarche.web;

import org.jspecify.annotations.Nullable;

/**
 * What the frame around every page needs.
 *
 * @param siteName name of the site
 * @param title title of the window
 * @param description one sentence about the page
 * @param canonical the page's address for the world, empty when it has none (an error, a search)
 * @param json path of the JSON twin, empty when there is none
 * @param assets path of the folder of style sheets and fonts
 * @param lit how many statements light up together in text and list; 0 for a page without such a text
 * @param words what stands in the search box
 * @param here which entry of the navigation is this page: {@code front}, {@code search}, {@code legend} or empty
 * @param outward what the page tells other programs about itself
 * @param desk whether the site has a desk, and takes what readers send
 * @param stood when the record stood as the page shows it, to the minute; empty for a page that is never behind
 */
record Frame(
        String siteName,
        String title,
        String description,
        String canonical,
        String json,
        String assets,
        int lit,
        String words,
        String here,
        Outward outward,
        boolean desk,
        String stood) {
    /** Whether a page is this one, as {@code aria-current} has it: {@code page}, or null to leave the attribute out. */
    @Nullable
    String current(String page) {
        return page.equals(here) ? "page" : null;
    }

    Frame withJson(String json) {
        return new Frame(siteName, title, description, canonical, json, assets, lit, words, here, outward, desk, stood);
    }

    Frame withLit(int lit) {
        return new Frame(siteName, title, description, canonical, json, assets, lit, words, here, outward, desk, stood);
    }

    Frame withWords(String words) {
        return new Frame(siteName, title, description, canonical, json, assets, lit, words, here, outward, desk, stood);
    }

    Frame withHere(String here) {
        return new Frame(siteName, title, description, canonical, json, assets, lit, words, here, outward, desk, stood);
    }

    Frame withOutward(Outward outward) {
        return new Frame(siteName, title, description, canonical, json, assets, lit, words, here, outward, desk, stood);
    }
}
