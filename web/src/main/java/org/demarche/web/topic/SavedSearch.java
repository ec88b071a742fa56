package org.demarche.web.topic;

/**
 * A search that somebody is told of.
 *
 * @param id of twelve letters and digits
 * @param query the search's parameters, as an address has them ({@code q=harbour&act=refuse})
 * @param way {@code mail} or {@code webhook}
 * @param target the mail's or the webhook's address
 * @param signing the key that a webhook's messages are signed with
 * @param toldUpto statements added later are still to be told, UTC, ISO 8601
 * @param failures how often telling failed since it last went well
 */
record SavedSearch(
        String id, String query, String way, String target, String signing, String toldUpto, long failures) {}
