package org.demarche.web.topic;

import java.util.List;
import org.demarche.record.Named;

/** How far a topic is. The words are kept, so a constant is never renamed. */
public enum TopicState implements Named {
    /** Proposed; only the desk sees it yet. */
    WAITING,
    /** To be voted for. */
    OPEN,
    /** The desk will cover it. */
    PLANNED,
    /** The desk is at it. */
    WORK,
    /** The record holds it; the topic says where. */
    COVERED,
    /** The desk will not cover it, and says why. */
    DECLINED;

    /** As a reader sees it. */
    public String label() {
        return switch (this) {
            case WAITING -> "waiting for the desk";
            case OPEN -> "open to votes";
            case PLANNED -> "planned";
            case WORK -> "in work";
            case COVERED -> "covered";
            case DECLINED -> "declined";
        };
    }

    /** Whether it can be voted for. */
    public boolean votable() {
        return this == OPEN || this == PLANNED;
    }

    /** Those that the public sees, in the order of the page. */
    static List<TopicState> shown() {
        return List.of(WORK, PLANNED, OPEN, COVERED, DECLINED);
    }
}
