package org.demarche.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.demarche.article.clean.CleanArticle;
import org.junit.jupiter.api.Test;

class FeedTest {
    @Test
    void everyEntryOfAnAtomFeedIsAnArticle() {
        List<Result> results = read("""
                <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB"><title>Inner Review</title>
                <entry><title>Osk &amp; Vesna talk</title><id>tag:1</id><link rel="alternate" href="https://review.example/1"/>
                <published>2031-07-09T17:30:00+01:00</published><author><name>Wanda Ilex</name></author><category term="Osk"/>
                <content type="html"><![CDATA[<p>Osk said yes.</p><p>Vesna said no.</p>]]></content></entry>
                <entry><title>Second</title><summary>Only a line.</summary></entry></feed>""");
        assertThat(results).hasSize(2);
        CleanArticle first = clean(results.get(0));
        assertThat(first.article().source()).isEqualTo("feed.xml#tag:1");
        assertThat(first.article().url()).isEqualTo("https://review.example/1");
        assertThat(first.article().outlet()).isEqualTo("Inner Review");
        assertThat(first.article().authors()).containsExactly("Wanda Ilex");
        assertThat(first.article().published()).isEqualTo("2031-07-09T17:30:00+01:00");
        assertThat(first.article().language()).isEqualTo("en");
        assertThat(first.article().text()).isEqualTo("Osk & Vesna talk\n\nOsk said yes.\n\nVesna said no.");
        assertThat(first.tags()).containsExactly("Osk");
        assertThat(clean(results.get(1)).article().source()).isEqualTo("feed.xml#2");
    }

    @Test
    void anRssFeedIsReadThoughItIsNotToTheLetter() {
        List<Result> results = read("""
                <!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>
                <rss version="2.0"><channel><title>Osk Gazette</title>
                <item><title>Bread & ships</title><link>https://gazette.example/2</link><author>ilex@gazette.example (Wanda Ilex)</author>
                <pubDate>Wed, 09 Jul 2031 17:30:00 GMT+0000</pubDate><description>&lt;p&gt;The ships sailed.&lt;/p&gt;&b;</description></item>
                <item><title>No zone</title><pubDate>07/10/2031 09:00</pubDate><description>Words.</description></item>
                </channel></rss>""");
        CleanArticle first = clean(results.get(0));
        assertThat(first.article().title()).isEqualTo("Bread & ships");
        assertThat(first.article().authors()).containsExactly("Wanda Ilex");
        assertThat(first.article().published()).startsWith("2031-07-09");
        assertThat(first.article().text()).contains("The ships sailed.").doesNotContain("aaaa");
        assertThat(clean(results.get(1)).article().published()).isEqualTo("2031-07-10");
    }

    @Test
    void aJsonFeedIsRead() {
        List<Result> results = read("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "Osk Gazette", "items": [
                {"id": "7", "title": "A vote", "content_text": "They voted.\\n\\nIt passed.", "date_published": "2031-01-02T03:04:05Z",
                 "authors": [{"name": "Wanda Ilex"}]}]}""");
        CleanArticle article = clean(results.get(0));
        assertThat(article.article().text()).isEqualTo("A vote\n\nThey voted.\n\nIt passed.");
        assertThat(article.article().published()).isEqualTo("2031-01-02T03:04:05Z");
    }

    @Test
    void entriesThatAreNotClosedAreReadOnceEach() {
        StringBuilder feed = new StringBuilder("<feed><title>Osk Gazette</title>");
        for (int i = 0; i < 200; i++) {
            feed.append("<entry><title>Osk, part ")
                    .append(i)
                    .append("</title><content>The strait is open on day ")
                    .append(i)
                    .append(", Osk said.");
        }
        List<Result> results = new ArrayList<>();
        new Articles(ReadOptions.DEFAULT).read("f.xml", feed.toString().getBytes(StandardCharsets.UTF_8), results::add);
        assertThat(results).hasSize(200);
        assertThat(((Result.Clean) results.get(1)).article().body())
                .isEqualTo("The strait is open on day 1, Osk said.");
    }

    @Test
    void aFeedWithoutTextIsRefused() {
        List<Result> results = read("<rss><channel><title>Empty</title></channel></rss>");
        assertThat(((Result.Refused) results.get(0)).message())
                .contains("feed.xml")
                .contains("no entry");
    }

    private static List<Result> read(String feed) {
        List<Result> results = new ArrayList<>();
        new Articles(ReadOptions.DEFAULT).read("feed.xml", feed.getBytes(StandardCharsets.UTF_8), results::add);
        return results;
    }

    private static CleanArticle clean(Result result) {
        assertThat(result).isInstanceOf(Result.Clean.class);
        return ((Result.Clean) result).article();
    }
}
