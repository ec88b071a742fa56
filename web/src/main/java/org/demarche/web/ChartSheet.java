package org.demarche.web;

import org.demarche.web.chart.Drawing;

/**
 * A chart in a page.
 *
 * @param svg its markup
 * @param caption what it shows
 * @param svgHref path of the same as a file
 * @param pngHref path of the same as an image
 */
record ChartSheet(String svg, String caption, String svgHref, String pngHref) {
    /**
     * @param name unique in the page
     * @param path path of the chart without ending, with the query behind a question mark if it has one
     */
    static ChartSheet of(Drawing drawing, String name, String path) {
        int query = path.indexOf('?');
        String bare = query < 0 ? path : path.substring(0, query);
        String rest = query < 0 ? "" : path.substring(query);
        return new ChartSheet(drawing.inline(name), drawing.description(), bare + ".svg" + rest, bare + ".png" + rest);
    }
}
