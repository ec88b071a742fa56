package org.demarche.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers that are not what was asked for: each says what is wrong and what to do, as a page or, at a {@code .json} address, as JSON. */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Site site;

    Problems(Site site) {
        this.site = site;
    }

    void absent(Context context, String message) {
        answer(
                context,
                404,
                "Not in the record",
                message,
                "Addresses of the record do not change, so a letter may have been lost on the way. Search for the words or the speaker instead.");
    }

    void unclear(Context context, String message) {
        answer(context, 400, "The question is not clear", message, "Mend the address, or use the search form.");
    }

    /** What the server itself refuses: an address without a page, another method than GET, too much sent. */
    void refused(Context context, int status) {
        switch (status) {
            case 404 -> absent(context, "Nothing is at this address.");
            case 405 ->
                answer(
                        context,
                        405,
                        "Only reading is possible here",
                        "This address answers GET and HEAD only.",
                        "Statements are added and reviewed at the desk, or with the command line.");
            case 413 ->
                answer(
                        context,
                        413,
                        "Too much at once",
                        "What was sent is larger than this address takes.",
                        "Send less, or add large files on the command line.");
            case 429 ->
                answer(
                        context,
                        429,
                        "Too many requests",
                        "From your network came more requests than this site answers in a minute.",
                        "Wait a little and go on more slowly; programs find everything in the JSON and the exports.");
            default ->
                answer(
                        context,
                        status,
                        "The request was refused",
                        "It cannot be answered as it was sent (" + status + ").",
                        "Shorten or mend the address, or use the search form.");
        }
    }

    /** The server was just started, and has not read the whole record yet. */
    void notYet(Context context) {
        context.header("Retry-After", "10");
        answer(
                context,
                503,
                "The record is being read",
                "This server was started a moment ago and is still reading the record.",
                "Try again in some seconds. Statements, articles and the search can be read already.");
    }

    /** A fault of ours: the visitor gets a number, the log the same number with what happened. */
    void fault(Context context, Exception e) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("fault {}: {} {}", number, context.method(), context.path(), e);
        answer(
                context,
                500,
                "Something failed here",
                "The fault is ours. Its number is " + number + "; the log has more under it.",
                "Nothing that was stored is lost. Try again in a moment; if it stays, tell whoever runs this site the number.");
    }

    void answer(Context context, int status, String heading, String message, String remedy) {
        context.status(status);
        context.header("Cache-Control", "no-store");
        if (context.path().endsWith(".json")) {
            ObjectNode object = Json.object();
            object.putObject("error")
                    .put("status", status)
                    .put("message", message)
                    .put("remedy", remedy);
            Json.answer(context, object);
            return;
        }
        Frame frame = site.frame(context, heading, heading, "");
        site.render(
                context,
                "problem",
                Map.of(
                        "frame",
                        frame,
                        "status",
                        status,
                        "heading",
                        heading,
                        "message",
                        Shown.text(message),
                        "remedy",
                        remedy));
    }
}
