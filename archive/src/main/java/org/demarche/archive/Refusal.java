package org.demarche.archive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * Something that could not be read, as a line of the work folder.
 *
 * @param file path or address of the input file
 * @param place where in it, empty when it is the whole file
 * @param article id of the article, empty where there is none yet
 * @param stage what was being done: {@code fetching}, {@code cleaning}, {@code reading}
 * @param reason a few words, the same for all cases of one kind
 * @param detail more of this one case, may be empty
 */
record Refusal(String file, String place, String article, String stage, String reason, String detail) {
    private static final int LONGEST = 500;

    String json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("file", file)
                .put("place", place.isEmpty() ? null : place)
                .put("article", article.isEmpty() ? null : article)
                .put("stage", stage)
                .put("reason", reason)
                .put("detail", detail.isEmpty() ? null : detail.substring(0, Math.min(LONGEST, detail.length())))
                .toString();
    }
}
