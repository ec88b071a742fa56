package org.demarche.article.mail;

/**
 * A part of a letter that is a document of its own.
 *
 * @param name its file name, or a made-up one
 * @param bytes its content, unpacked from the letter
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and handed on at once
public record Attachment(String name, byte[] bytes) {}
