package org.sidetone.plan.locale;

import java.util.Optional;

/**
 * The language of a phone's own screens, from Cisco's pack in the TFTP root.
 *
 * @param folder {@code German_Germany}
 * @param langCode {@code de_DE}; empty where the folder's name does not tell
 * @param charset what the phone draws, {@code iso-8859-1} or {@code utf-8}
 */
public record UserLocale(String folder, Optional<String> langCode, String charset) {}
