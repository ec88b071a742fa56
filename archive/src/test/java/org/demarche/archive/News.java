package org.demarche.archive;

import java.util.ArrayList;
import java.util.List;

/** Invented news, as pages. Every story is told in words of its own, so that no two are near copies of each other. */
final class News {
    private static final List<String> PEOPLE = List.of(
            "Mira Castellan",
            "Joran Veit",
            "Adela Brunn",
            "Otto Keswick",
            "Lena Sorel",
            "Pavel Dorn",
            "Ines Talbot",
            "Emil Harrow",
            "Nora Quist",
            "Bruno Amsel");
    private static final List<String> PLACES = List.of(
            "Amery",
            "Castel Bay",
            "Dunmore",
            "Ellis Strait",
            "Farrow",
            "Gallin",
            "Harlow",
            "Istria Point",
            "Jessup",
            "Kellan");
    private static final List<String> MATTERS = List.of(
            "the ferry treaty",
            "grain exports",
            "the border crossings",
            "a new harbour",
            "fishing rights",
            "the prisoner exchange",
            "gas deliveries",
            "the inspection of reactors",
            "water from the reservoir",
            "the railway line");

    private News() {}

    /** The paragraphs of a story. */
    static List<String> story(int number) {
        String who = PEOPLE.get(number % 10);
        String other = PEOPLE.get((number * 7 + 3) % 10);
        String where = PLACES.get((number / 10 + number) % 10);
        String what = MATTERS.get((number * 3 + number / 10) % 10);
        List<String> paragraphs = new ArrayList<>(List.of(
                who + ", the foreign minister of " + where + ", said on Tuesday that talks on " + what
                        + " would begin within " + (number + 2) + " days.",
                "\"We will sign nothing before the delegation number " + number + " has left " + where + "\", " + who
                        + " told reporters after session " + (number + 11) + " of the council.",
                "A spokesman for " + other + " rejected the plan for " + what + " and called it a trap of " + where
                        + " in its round " + (number + 5) + ".",
                "According to a report of the " + where + " commission, " + (number * 13 + 40)
                        + " ships were waiting off pier " + number + " on Monday evening.",
                "If " + where + " withdraws its " + (number + 20) + " patrol boats, we are ready to resume work on "
                        + what + ", " + other + " said in an interview with channel " + (number + 3) + "."));
        paragraphs.add("The council of " + where + " meets again in week " + (number % 50 + 1) + " to hear " + who
                + " and " + other + " on " + what + ".");
        return paragraphs;
    }

    static String page(String outlet, String title, String day, List<String> paragraphs) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><title>" + title
                + "</title><meta property=\"og:site_name\" content=\"" + outlet
                + "\"><meta property=\"og:type\" content=\"article\"><meta property=\"article:published_time\" content=\""
                + day + "\"></head><body><nav><a href=\"/\">Home</a></nav><article><h1>" + title + "</h1>");
        paragraphs.forEach(p -> html.append("<p>").append(p).append("</p>"));
        return html.append("</article><footer>About us</footer></body></html>").toString();
    }

    static String title(int number) {
        return "Talks on " + MATTERS.get((number * 3 + number / 10) % 10) + " number " + number;
    }
}
